package jp.madoguchi.terminal.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import jp.madoguchi.core.identity.IdentityRecord;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.terminal.identity.IdentityMark;
import jp.madoguchi.terminal.identity.IdentityPage;
import jp.madoguchi.terminal.identity.IdentityViewModel;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/**
 * Who stands at the counter: at the head of a record, and on a page of its own. Screen's thread
 * only.
 */
final class IdentityFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  IdentityFlows(
      WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /** Whether and how it was found out in this case. */
  Node mark(OpenedRecord opened, Staff staff, ObservableValue<Optional<IdentityRecord>> beside) {
    return IdentityMark.of(
        parts.texts(),
        window.commands(),
        staff,
        beside,
        opened.current().number(),
        parts.login().clock().today());
  }

  /**
   * Leads to the page of a check.
   *
   * @param beside the record's page; what is found shows there too
   */
  void open(OpenedRecord opened, ObjectProperty<Optional<IdentityRecord>> beside) {
    counter.purpose().get().ifPresent(purpose -> open.accept(page(opened, purpose, beside)));
  }

  private Page page(
      OpenedRecord opened, Purpose purpose, ObjectProperty<Optional<IdentityRecord>> beside) {
    IdentityViewModel model =
        new IdentityViewModel(
            new IdentityViewModel.Tools(
                counter.identities(),
                parts.residents(),
                turns.background(),
                parts.login().clock()::today),
            purpose,
            opened.current().number(),
            new IdentityViewModel.Ends(
                found -> ends(Optional.of(found), beside), () -> ends(Optional.empty(), beside)));
    return new IdentityPage(
        parts.texts(), window.commands(), window.names(), opened.current().name(), model);
  }

  private void ends(
      Optional<IdentityRecord> found, ObjectProperty<Optional<IdentityRecord>> beside) {
    counter.identity().set(found);
    beside.set(found);
    window.pages().back();
    window
        .notices()
        .info(
            found
                .map(it -> Message.of("identity.confirmed", IdentityMark.how(parts.texts(), it)))
                .orElse(Message.of("identity.refused")));
  }
}
