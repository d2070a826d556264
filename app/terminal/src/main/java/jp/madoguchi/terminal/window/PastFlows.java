package jp.madoguchi.terminal.window;

import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.terminal.past.AsOfPage;
import jp.madoguchi.terminal.past.AsOfViewModel;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** A record as it was on a day. Used on the screen's thread. */
final class PastFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  PastFlows(WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /** Asks for a day of somebody whose record is open. */
  void open(OpenedRecord opened) {
    AddressNumber number = opened.current().number();
    AsOfViewModel model = new AsOfViewModel(number, this::look, parts.login().clock()::today);
    open.accept(new AsOfPage(parts.texts(), window.commands(), this::seen, model, number));
  }

  private SeenWords seen(AddressNumber number) {
    return new SeenWords(
        parts.texts(), window.names(), counter.sights().sight(counter.purpose().get(), number));
  }

  private void look(AddressNumber number, AsOf asOf, Consumer<Optional<Past>> arrive) {
    counter
        .purpose()
        .get()
        .ifPresent(why -> turns.go(() -> counter.past().look(why, number, asOf), arrive));
  }
}
