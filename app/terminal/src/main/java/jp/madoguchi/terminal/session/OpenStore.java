package jp.madoguchi.terminal.session;

import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * An open store with what closes its database; after that its keys are gone and nothing in it can be
 * read.
 */
public record OpenStore(TerminalStore store, Closing database) implements AutoCloseable {
  /** Closes a database. */
  public interface Closing {
    /** Returns once the files are closed; a failure to close loses nothing that was acknowledged. */
    void close();
  }

  @Override
  public void close() {
    database.close();
  }
}
