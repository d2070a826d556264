package jp.madoguchi.terminal.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoRefused;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.terminal.memo.MemoPage;
import jp.madoguchi.terminal.memo.MemoViewModel;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** The memo beside a record, and its page. Used on the screen's thread where not said otherwise. */
final class MemoFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  MemoFlows(WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /**
   * What is noted of somebody whose record was just opened; empty where some of the record is
   * withheld. Not on the screen's thread.
   */
  Optional<Memo> beside(OpenedRecord opened, Optional<Purpose> purpose)
      throws MemoRefused, RecordClosed, RecordRestrained {
    boolean hidden = opened.marks(opened.current()).hidden();
    return hidden || purpose.isEmpty()
        ? Optional.empty()
        : Optional.of(counter.memos().beside(purpose.get(), opened.current().number()));
  }

  /**
   * Leads to the page of a memo.
   *
   * @param beside the record's page; what is written shows there too
   */
  void open(OpenedRecord opened, Staff staff, ObjectProperty<Optional<Memo>> beside) {
    Optional<Purpose> purpose = counter.purpose().get();
    NameBlock name = opened.current().name();
    purpose.ifPresent(why ->
        turns.go(
            () -> counter.memos().open(why, opened.current().number()),
            memo -> {
              ObjectProperty<Memo> now = new SimpleObjectProperty<>(memo);
              now.subscribe(it -> beside.set(Optional.of(it)));
              MemoViewModel model =
                  new MemoViewModel(counter.memos(), why, turns.background(), now);
              open.accept(
                  new MemoPage(
                      parts.texts(), window.commands(), window.names(), name, staff, model));
            }));
  }
}
