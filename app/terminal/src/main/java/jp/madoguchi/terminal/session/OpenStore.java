package jp.madoguchi.terminal.session;

import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open store with what closes its database; after that its keys are gone and nothing in it can
 * be read.
 */
public record OpenStore(TerminalStore store, StoreKeeper keeper, Runnable closing)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

  /** A store that cannot be put under another key. */
  public OpenStore(TerminalStore store, Runnable closing) {
    this(store, new KeptByNobody(), closing);
  }

  /** A store over a sealed database that is closed with it. */
  public static OpenStore over(TerminalStore store, SealedDatabase database) {
    return new OpenStore(store, () -> close(database));
  }

  /** All that was acknowledged is on the disk already, so a failure to close loses nothing. */
  private static void close(SealedDatabase database) {
    try {
      database.close();
    } catch (StoreFailure problem) {
      LOG.warn("the store did not close cleanly", problem);
    }
  }

  /** The same store, with something more to close after it. */
  public OpenStore with(Runnable last) {
    return new OpenStore(
        store,
        keeper,
        () -> {
          try {
            closing.run();
          } finally {
            last.run();
          }
        });
  }

  @Override
  public void close() {
    closing.run();
  }
}
