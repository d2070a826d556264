package jp.madoguchi.bench.lab;

import java.io.IOException;
import jp.madoguchi.bench.KeyedPlace;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/** A terminal's store with its database. */
record OpenTerminal(SealedDatabase database, TerminalStore store) implements AutoCloseable {
  private static final String NAME = "store";

  /**
   * Opens as a terminal does: what is missing is made, what is old is updated. Where there are key
   * slots, a login comes first.
   */
  static OpenTerminal on(FileStore files, Randomness randomness) throws StoreFailure {
    KeyedPlace place = new KeyedPlace(files, randomness);
    return place.isThere() ? keyed(place) : over(database(files, randomness), randomness);
  }

  private static OpenTerminal keyed(KeyedPlace place) throws StoreFailure {
    try {
      place.open(Runnable::run).close();
      return unlocked(place);
    } catch (KeysRefused | IOException e) {
      throw new StoreFailure.Unreachable(e);
    }
  }

  /** What the slots name, without a login before. */
  static OpenTerminal unlocked(KeyedPlace place) throws KeysRefused, StoreFailure, IOException {
    try (Secret key = place.storeKey()) {
      return over(
          SealedDatabase.open(place.files(), place.storeName(), key, place.randomness()),
          place.randomness());
    }
  }

  private static OpenTerminal over(SealedDatabase database, Randomness randomness)
      throws StoreFailure {
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
