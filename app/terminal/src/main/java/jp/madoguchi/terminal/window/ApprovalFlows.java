package jp.madoguchi.terminal.window;

import java.util.List;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.terminal.approval.ApprovalListPage;
import jp.madoguchi.terminal.approval.ApprovalRow;
import jp.madoguchi.terminal.approval.ComparePage;
import jp.madoguchi.terminal.approval.CompareViewModel;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** What waits for a second operator, and the comparison. Used on the screen's thread. */
final class ApprovalFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Sending sending;
  private final Turns turns;
  private final Shown shown;

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
  }

  /** The list, or where it is open, what waits now. */
  void list() {
    turns.go(this::rows, this::list);
  }

  /** A list that is open stays, with what is chosen in it. */
  private void list(List<ApprovalRow> rows) {
    if (window.pages().current().get() instanceof ApprovalListPage list) {
      list.show(rows);
    } else {
      shown.start(new ApprovalListPage(parts.texts(), window.names(), rows, this::compare));
    }
  }

  private List<ApprovalRow> rows() throws ApprovalRefused {
    Staff staff = new Staff(parts.texts(), counter.operators().all());
    return counter.approvals().list().stream()
        .map(waiting ->
            new ApprovalRow(
                waiting.group(),
                waiting.first(),
                staff.name(waiting.group().head().entrant()),
                waiting.own()))
        .toList();
  }

  private void compare(ApprovalRow row) {
    window.notices().clear();
    turns.go(() -> counter.approvals().compare(row.group().id()), this::compare);
  }

  private void compare(Comparison comparison) {
    CompareViewModel model =
        new CompareViewModel(
            counter.approvals(), parts.login().reader(), turns.background(), comparison, () -> {});
    ComparePage page =
        new ComparePage(
            parts.texts(),
            window.commands(),
            window.names(),
            model,
            parts.movements().find(comparison.group().head().kind()));
    model.decision().subscribe(decision -> decision.ifPresent(made -> decided(page, made)));
    shown.open(page);
  }

  private void decided(Page page, CompareViewModel.Decision decision) {
    window.notices().done(Message.of("compare.done." + decision));
    sending.nudge();
    if (window.pages().current().get() == page) {
      list();
    }
  }
}
