package jp.madoguchi.terminal.session;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.terminal.UpdateCourse;

/**
 * Opens a store once the one that was opened before is closed. Closing takes a moment, and whoever
 * signs in right after another is not to be told that the store is in use. Safe for use by several
 * threads.
 */
public final class OneStoreAtATime implements StoreOpener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StoreOpener opener;
  private final Semaphore free = new Semaphore(1);

  public OneStoreAtATime(StoreOpener opener) {
    this.opener = opener;
  }

  @Override
  public OpenStore open(Secret storeKey, UpdateCourse update) throws Exception {
    // Where the other does not close in time, the opener's own refusal tells what is wrong.
    boolean alone = free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    AtomicBoolean held = new AtomicBoolean(alone);
    Runnable release =
        () -> {
          if (held.getAndSet(false)) {
            free.release();
          }
        };
    boolean opened = false;
    try {
      OpenStore store = opener.open(storeKey, update);
      opened = true;
      return new OpenStore(store.store(), store.keeper(), () -> close(store, release));
    } finally {
      if (!opened) {
        release.run();
      }
    }
  }

  private static void close(OpenStore store, Runnable release) {
    try {
      store.close();
    } finally {
      release.run();
    }
  }
}
