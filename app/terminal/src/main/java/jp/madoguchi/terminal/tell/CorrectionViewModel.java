package jp.madoguchi.terminal.tell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** Who asked for a copy, as it was written down and as it was found later. Screen's thread only. */
public final class CorrectionViewModel {
  private final TellDesk desk;
  private final Background background;
  private final Issue issue;
  private final ObjectProperty<List<Correction>> corrections;
  private final ObjectProperty<Claim> claim;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean busy;

  /**
   * @param corrections as they were read
   */
  public CorrectionViewModel(
      TellDesk desk, Background background, Issue issue, List<Correction> corrections) {
    this.desk = desk;
    this.background = background;
    this.issue = issue;
    this.corrections = new SimpleObjectProperty<>(corrections);
    claim = new SimpleObjectProperty<>(now());
  }

  Issue issue() {
    return issue;
  }

  ReadOnlyObjectProperty<List<Correction>> corrections() {
    return corrections;
  }

  /** The class that counts now. */
  Claim now() {
    return Telling.claim(issue.request().applicant(), corrections.get());
  }

  /** The class that is right. */
  ObjectProperty<Claim> claim() {
    return claim;
  }

  StringProperty reason() {
    return reason;
  }

  ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  void submit() {
    said.set(Message.NONE);
    problem.set(Message.NONE);
    if (busy) {
      return;
    }
    busy = true;
    Claim right = claim.get();
    String why = reason.get();
    List<Correction> seen = corrections.get();
    background
        .call(() -> {
          desk.correct(issue, seen, right, why);
          return desk.corrections(issue);
        })
        .onSuccess(kept -> {
          corrections.set(kept);
          reason.set("");
          said.set(Message.of("tell.corrected"));
        })
        .onFailure(Exception.class, failed -> problem.set(Troubles.sentence(failed)))
        .andFinally(() -> busy = false)
        .start();
  }
}
