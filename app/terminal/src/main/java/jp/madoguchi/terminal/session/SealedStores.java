package jp.madoguchi.terminal.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/** The sealed store among a terminal's files. Safe for use by several threads. */
public final class SealedStores implements StoreOpener {
  private final FileStore files;
  private final TerminalId terminal;
  private final Clock clock;
  private final Randomness randomness;
  private final AtomicReference<Optional<Opened>> last = new AtomicReference<>(Optional.empty());

  private record Opened(SealedDatabase database, TerminalStore store) {}

  public SealedStores(FileStore files, TerminalId terminal, Clock clock, Randomness randomness) {
    this.files = files;
    this.terminal = terminal;
    this.clock = clock;
    this.randomness = randomness;
  }

  @Override
  public OpenStore open(String name, Secret storeKey) throws StoreFailure {
    if (!files.exists(name + SealedDatabase.SUFFIX)) {
      // A new, empty store would pass for the one that is gone.
      throw new StoreFailure.OldCopyFound(OldCopy.KEYS_AND_STORE_APART);
    }
    SealedDatabase database = SealedDatabase.open(files, name, storeKey, randomness);
    try {
      TerminalStore store = TerminalStore.open(database, clock, terminal);
      last.set(Optional.of(new Opened(database, store)));
      return OpenStore.over(store, database);
    } catch (StoreFailure | RuntimeException problem) {
      // Left open, it would be "in use" at the next try.
      database.close();
      throw problem;
    }
  }

  /** The store that was opened last; it may be closed already. */
  public Optional<TerminalStore> last() {
    return last.get().map(Opened::store);
  }

  /** Lets go of the store as a power cut does: whatever is not on the disk is lost. */
  public void abandon() throws StoreFailure {
    Optional<Opened> now = last.getAndSet(Optional.empty());
    if (now.isPresent()) {
      now.get().database().abandon();
    }
  }
}
