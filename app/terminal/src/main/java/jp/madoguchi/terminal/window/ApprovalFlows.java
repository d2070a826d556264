package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.SeenDesk.Mark;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.approval.AlikePage;
import jp.madoguchi.terminal.approval.ApprovalListPage;
import jp.madoguchi.terminal.approval.ApprovalRow;
import jp.madoguchi.terminal.approval.ComparePage;
import jp.madoguchi.terminal.approval.CompareViewModel;
import jp.madoguchi.terminal.approval.Looked;
import jp.madoguchi.terminal.approval.SeenViewModel;
import jp.madoguchi.terminal.approval.TogetherPage;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/**
 * What waits for a second operator, the comparison, and what was seen. Used on the screen's thread.
 */
final class ApprovalFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Sending sending;
  private final Turns turns;
  private final Shown shown;
  private final SeenViewModel seen;

  /** How a page comes on the screen. */
  interface Shown {
    /** In place of all that are open. */
    void start(Page page);

    /** On top of what is open. */
    void open(Page page);
  }

  ApprovalFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Sending sending,
      Turns turns,
      Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.sending = sending;
    this.turns = turns;
    this.shown = shown;
    seen =
        new SeenViewModel(
            counter.seen(),
            parts.login().reader(),
            turns.background(),
            turns::left,
            this::together);
  }

  /** The list, or where it is open, what waits now. */
  void list() {
    turns.go(this::listed, this::list);
  }

  private record Listed(List<ApprovalRow> rows, Map<Ulid, Mark> marks) {}

  /** A list that is open stays, with what is chosen in it. */
  private void list(Listed listed) {
    seen.marks().set(listed.marks());
    if (window.pages().current().get() instanceof ApprovalListPage list) {
      list.show(listed.rows());
    } else {
      shown.start(listPage(listed));
    }
  }

  private ApprovalListPage listPage(Listed listed) {
    return new ApprovalListPage(
        parts.texts(), window.commands(), window.names(), seen, listed.rows(), this::compare);
  }

  private Listed listed() throws ApprovalRefused {
    Staff staff = new Staff(parts.texts(), counter.operators().all());
    List<ApprovalRow> rows =
        counter.approvals().list().stream()
            .map(waiting ->
                new ApprovalRow(
                    waiting.group(),
                    waiting.first(),
                    staff.name(waiting.group().head().entrant()),
                    waiting.own()))
            .toList();
    return new Listed(rows, counter.seen().marks());
  }

  private void compare(ApprovalRow row) {
    window.notices().clear();
    open(row);
  }

  private void open(ApprovalRow row) {
    seen.opened(row);
    turns.go(() -> Looked.at(counter, row.group().id()), this::compare);
  }

  private void compare(Looked looked) {
    Ulid group = looked.comparison().group().id();
    CompareViewModel model =
        new CompareViewModel(counter, parts.login().reader(), turns.background(), looked, () -> {});
    ComparePage page =
        new ComparePage(
            parts.texts(),
            window.commands(),
            deciding(),
            model,
            parts.movements().find(looked.comparison().group().head().kind()),
            alike -> look(model, alike));
    model.decision().subscribe(decision -> decision.ifPresent(made -> decided(page, group, made)));
    shown.open(page);
  }

  private SeenWords deciding() {
    return new SeenWords(
        parts.texts(), window.names(), counter.sights().deciding(counter.purpose().get()));
  }

  private void decided(Page page, Ulid group, CompareViewModel.Decision decision) {
    window.notices().done(Message.of("compare.done." + decision));
    if (decision != CompareViewModel.Decision.SEEN) {
      sending.nudge();
    }
    if (window.pages().current().get() == page) {
      turns.go(
          this::listed,
          decision == CompareViewModel.Decision.SEEN ? listed -> next(listed, group) : this::list);
    }
  }

  /** The list comes first: where the next one cannot be opened, the clerk is there. */
  private void next(Listed listed, Ulid behind) {
    seen.marks().set(listed.marks());
    ApprovalListPage list = listPage(listed);
    shown.start(list);
    Optional<ApprovalRow> next = seen.next(listed.rows(), behind);
    next.ifPresent(row -> {
      list.choose(row);
      open(row);
    });
  }

  private void together(SeenViewModel.Result result) {
    sending.nudge();
    if (window.pages().current().get() instanceof ApprovalListPage) {
      turns.go(
          this::listed,
          listed -> {
            list(listed);
            shown.open(new TogetherPage(parts.texts(), window.names(), result, this::compare));
          });
    } else {
      int approved = result.approved();
      window
          .notices()
          .info(Message.of("together.counts", approved, result.lines().size() - approved));
    }
  }

  private void look(CompareViewModel model, CompareViewModel.Alike alike) {
    Ulid group = model.comparison().group().id();
    window.notices().clear();
    turns.go(
        () -> counter.alike().open(group, alike.said().other()),
        known ->
            known.ifPresentOrElse(
                record -> look(model, alike, record),
                () -> window.notices().info(Message.of("alike.gone"))));
  }

  private void look(CompareViewModel model, CompareViewModel.Alike alike, OpenedRecord known) {
    model.looked(alike);
    shown.open(
        new AlikePage(
            parts.texts(),
            window.commands(),
            deciding(),
            alike,
            known,
            new AlikePage.Answers(
                () -> window.pages().back(),
                () -> {
                  String number = alike.said().other().digits();
                  model.returnReason().set(parts.texts().get("alike.reason", number));
                  window.pages().back();
                })));
  }
}
