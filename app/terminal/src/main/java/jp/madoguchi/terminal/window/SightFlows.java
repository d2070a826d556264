package jp.madoguchi.terminal.window;

import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.sight.ItemWithheld;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.sight.UncoverPage;
import jp.madoguchi.terminal.sight.UncoverViewModel;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** What is seen of somebody, and how more of it is asked for. Used on the screen's thread. */
final class SightFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  SightFlows(WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /** What is seen of somebody in this case, by now. */
  SeenWords words(AddressNumber number) {
    return new SeenWords(
        parts.texts(), window.names(), counter.sights().sight(counter.purpose().get(), number));
  }

  /** Asks for an item that is covered; the page before shows it then. */
  void ask(AddressNumber number) {
    counter.purpose().get().ifPresent(why -> ask(why, number));
  }

  private void ask(Purpose why, AddressNumber number) {
    UncoverViewModel model = new UncoverViewModel(words(number).sight().covered());
    open.accept(
        new UncoverPage(
            parts.texts(), window.commands(), model, () -> uncover(why, number, model)));
  }

  private void uncover(Purpose why, AddressNumber number, UncoverViewModel model) {
    model
        .asked()
        .ifPresent(asked ->
            turns
                .background()
                .catching(ItemWithheld.class, _ -> model.problem().set(Message.of("sight.refused")))
                .call(() -> {
                  counter.sights().uncover(why, number, asked.item(), asked.reason());
                  return asked;
                })
                .onSuccess(turns.latest(_ -> window.pages().back()))
                .start());
  }
}
