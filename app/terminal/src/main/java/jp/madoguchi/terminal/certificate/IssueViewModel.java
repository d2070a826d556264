package jp.madoguchi.terminal.certificate;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One copy, and what somebody says became of it. Screen's thread only. */
public final class IssueViewModel {
  private static final int LONGEST = 100;

  private final CertificateDesk desk;
  private final Background background;
  private final Optional<BiConsumer<Issue, String>> again;
  private final ObjectProperty<Issue> issue;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);

  /**
   * @param again leads to another copy in its place, with the reason; empty where nobody may issue
   */
  public IssueViewModel(
      CertificateDesk desk,
      Background background,
      Issue issue,
      Optional<BiConsumer<Issue, String>> again) {
    this.desk = desk;
    this.background = background;
    this.again = again;
    this.issue = new SimpleObjectProperty<>(issue);
  }

  ReadOnlyObjectProperty<Issue> issue() {
    return issue;
  }

  /** Why a sheet was destroyed, or another is printed. */
  StringProperty reason() {
    return reason;
  }

  ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** Whether nobody has said yet whether a sheet came out. */
  boolean open() {
    return issue.get().outcome() == Issue.Outcome.BEGUN;
  }

  /** Whether there is a sheet that can be destroyed. */
  boolean mayBeSpoiled() {
    return open() || issue.get().outcome() == Issue.Outcome.PRINTED;
  }

  /** A sheet came out. */
  void printed() {
    settle(Issue.Outcome.PRINTED, "said at the counter");
  }

  /** No sheet came out. */
  void failed() {
    settle(Issue.Outcome.FAILED, "said at the counter");
  }

  /** The sheet was destroyed (処分). */
  void spoiled() {
    if (reasoned()) {
      settle(Issue.Outcome.SPOILED, reason.get().strip());
    }
  }

  /** Another copy in the place of this one. */
  void again() {
    if (open()) {
      problem.set(Message.of("issue.open.first"));
    } else if (reasoned()) {
      again.ifPresent(lead -> lead.accept(issue.get(), reason.get().strip()));
    }
  }

  boolean mayPrintAgain() {
    return again.isPresent();
  }

  private boolean reasoned() {
    String why = reason.get().strip();
    boolean fits = !why.isEmpty() && why.length() <= LONGEST;
    problem.set(fits ? Message.NONE : Message.of("issue.reason.missing", LONGEST));
    return fits;
  }

  private void settle(Issue.Outcome outcome, String why) {
    Issue before = issue.get();
    background
        .call(() -> desk.answer(before, outcome, why))
        .onSuccess(now -> {
          issue.set(now);
          problem.set(Message.NONE);
          said.set(Message.of("issue.settled." + now.outcome()));
        })
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .start();
  }
}
