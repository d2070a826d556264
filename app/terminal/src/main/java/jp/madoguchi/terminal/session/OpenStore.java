package jp.madoguchi.terminal.session;

import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * An open store with what is done to it as a whole, and what closes it; after that its keys are
 * gone and nothing in it can be read.
 */
public record OpenStore(TerminalStore store, StoreKeeper keeper, Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
