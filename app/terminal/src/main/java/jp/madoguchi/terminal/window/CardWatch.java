package jp.madoguchi.terminal.window;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import jp.madoguchi.core.port.CardReader;

/**
 * Watches the reader and says when a card comes or goes. Once closed it says nothing more, though
 * its thread may wait a moment longer.
 */
final class CardWatch implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final CardReader reader;
  private final Consumer<Boolean> changed;
  private volatile boolean watching = true;

  /**
   * Begins to watch.
   *
   * @param changed told on the screen's thread whether a card is there now
   */
  CardWatch(CardReader reader, Executor watchers, Executor screen, Consumer<Boolean> changed) {
    this.reader = reader;
    this.changed = present -> screen.execute(() -> tell(changed, present));
    watchers.execute(this::watch);
  }

  /** Two that read one card disturb each other: whoever is closed says nothing more. */
  private void tell(Consumer<Boolean> listener, boolean present) {
    if (watching) {
      listener.accept(present);
    }
  }

  private void watch() {
    boolean present = reader.present();
    changed.accept(present);
    try {
      while (watching) {
        if (reader.awaitChange(present, LIMIT)) {
          // A quick swap is a removal first, whatever is in the reader by now.
          if (present) {
            changed.accept(false);
          }
          present = reader.present();
          if (present) {
            changed.accept(true);
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watching = false;
  }
}
