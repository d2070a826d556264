package jp.madoguchi.storage.sealed;

import java.io.IOException;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.store.StoreFailure;

/** Keeps other processes, and other parts of this one, from opening a database. */
public final class StoreLock implements AutoCloseable {
  private final AutoCloseable held;

  private StoreLock(AutoCloseable held) {
    this.held = held;
  }

  /**
   * Takes the lock of the database {@code name}, whether it is there or not.
   *
   * @throws StoreFailure.InUse somebody has it
   */
  public static StoreLock take(FileStore files, String name) throws StoreFailure {
    String lock = name + ".lock";
    try {
      return new StoreLock(files.lock(lock).orElseThrow(() -> new StoreFailure.InUse(lock)));
    } catch (IOException e) {
      throw new StoreFailure.Unreachable(e);
    }
  }

  @Override
  public void close() throws StoreFailure {
    try {
      held.close();
    } catch (Exception e) {
      throw new StoreFailure.Unreachable(e);
    }
  }
}
