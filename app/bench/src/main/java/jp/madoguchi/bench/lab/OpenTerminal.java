package jp.madoguchi.bench.lab;

import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/** A terminal's store with its database. */
record OpenTerminal(SealedDatabase database, TerminalStore store) implements AutoCloseable {
  private static final String NAME = "store";

  /** Opens as a terminal does: what is missing is made, what is old is migrated. */
  static OpenTerminal on(FileStore files, Randomness randomness) throws StoreFailure {
    SealedDatabase database = database(files, randomness);
    try {
      return new OpenTerminal(
          database, TerminalStore.open(database, LabOffice.CLOCK, randomness, LabOffice.TERMINAL));
    } catch (StoreFailure e) {
      try {
        database.close();
      } catch (StoreFailure second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  static SealedDatabase database(FileStore files, Randomness randomness) throws StoreFailure {
    try (Secret key = LabOffice.key()) {
      return SealedDatabase.open(files, NAME, key, randomness);
    }
  }

  @Override
  public void close() throws StoreFailure {
    database.close();
  }
}
