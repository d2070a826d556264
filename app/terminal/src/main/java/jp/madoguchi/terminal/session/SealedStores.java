package jp.madoguchi.terminal.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.IndexSnapshots;
import jp.madoguchi.storage.terminal.RegisterIndex;
import jp.madoguchi.storage.terminal.TerminalStore;

/** The sealed store among a terminal's files. Safe for use by several threads. */
public final class SealedStores implements StoreOpener {
  private final FileStore files;
  private final TerminalId terminal;
  private final Clock clock;
  private final Randomness randomness;
  private final Executor workers;
  private final AtomicReference<Optional<Opened>> last = new AtomicReference<>(Optional.empty());

  private record Opened(SealedDatabase database, TerminalStore store, RegisterIndex index) {}

  /**
   * @param workers load the search index beside the sign-in
   */
  public SealedStores(
      FileStore files, TerminalId terminal, Clock clock, Randomness randomness, Executor workers) {
    this.files = files;
    this.terminal = terminal;
    this.clock = clock;
    this.randomness = randomness;
    this.workers = workers;
  }

  @Override
  public OpenStore open(String name, Secret storeKey) throws StoreFailure {
    if (!files.exists(name + SealedDatabase.SUFFIX)) {
      // A new, empty store would pass for the one that is gone.
      throw new StoreFailure.OldCopyFound(OldCopy.KEYS_AND_STORE_APART);
    }
    SealedDatabase database = SealedDatabase.open(files, name, storeKey, randomness);
    try {
      TerminalStore store = TerminalStore.open(database, clock, randomness, terminal);
      RegisterIndex index =
          store.startIndex(new IndexSnapshots(files, storeKey, randomness), workers);
      last.set(Optional.of(new Opened(database, store, index)));
      OpenStore opened = OpenStore.over(store, database);
      return new OpenStore(
          store,
          () -> {
            index.close();
            opened.close();
            forget(store);
          });
    } catch (StoreFailure | RuntimeException problem) {
      // Left open, it would be "in use" at the next try.
      database.close();
      throw problem;
    }
  }

  /** A closed store holds nothing of anybody, and neither does what led to it. */
  private void forget(TerminalStore closed) {
    last.updateAndGet(now -> now.filter(opened -> opened.store() != closed));
  }

  /** The store that is open. */
  public Optional<TerminalStore> last() {
    return last.get().map(Opened::store);
  }

  /** Lets go of the store as a power cut does: whatever is not on the disk is lost. */
  public void abandon() throws StoreFailure {
    Optional<Opened> now = last.getAndSet(Optional.empty());
    if (now.isPresent()) {
      now.get().index().close();
      now.get().database().abandon();
    }
  }
}
