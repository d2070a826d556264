package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.Course;
import jp.madoguchi.storage.sealed.LiveCopy;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A terminal's store while somebody is signed in. Its key can be changed and its content written
 * anew meanwhile: a copy is made beside it, and in one moment without a transaction the key slots
 * name the copy, and {@link #store()} goes on over it. Safe for use by several threads.
 */
public final class LiveStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);

  /** The part that is done when the copy is there. */
  private static final double COPIED = 0.95;

  /** So long an act waits for a moment without transactions before it gives up. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StorePlace place;
  private final Duration patience;
  private final Executor workers;
  private final LiveConnections connections;
  private final TerminalStore store;
  private final RegisterIndex index;
  private final ReentrantLock acts = new ReentrantLock();
  private final ReentrantLock slotsLock = new ReentrantLock();
  private volatile InForce inForce;
  private volatile boolean ended;
  private volatile boolean hurried;
  private final AtomicBoolean closed = new AtomicBoolean();
  private boolean unclear;

  /** What is closed with the store. */
  private record InForce(SealedDatabase database, AnchorFile beside, KeySlots slots) {}

  private LiveStore(
      StorePlace place,
      Duration patience,
      Executor workers,
      LiveConnections connections,
      TerminalStore store,
      InForce inForce,
      RegisterIndex index) {
    this.place = place;
    this.patience = patience;
    this.workers = workers;
    this.connections = connections;
    this.store = store;
    this.inForce = inForce;
    this.index = index;
  }

  /**
   * Opens the store that the slots name: compares it with what is remembered of it outside, updates
   * it where it is older than the program, deletes the stores before it and starts the search
   * index, in this order. An old copy is left as it was.
   *
   * @param workers load the search index beside the sign-in, and write the anchor beside the work
   * @param update hears of an update, where there is one
   * @throws KeysRefused the store key is not the one in the slots
   * @throws StoreFailure.OldCopyFound a part is an old copy; nothing was written
   * @throws StoreFailure.NotUpdated the update failed; the store is as it was
   * @throws StoreFailure.GivenUp the update is not wanted any more; the store is as it was
   */
  public static LiveStore open(
      StorePlace place, StoreKeys keys, Executor workers, UpdateCourse update)
      throws KeysRefused, StoreFailure, IOException {
    return open(place, keys, workers, update, PATIENCE);
  }

  static LiveStore open(
      StorePlace place, StoreKeys keys, Executor workers, UpdateCourse update, Duration patience)
      throws KeysRefused, StoreFailure, IOException {
    Optional<KeySlots.Fresh> updated = new StoreUpdate(place).run(keys, update);
    if (updated.isEmpty()) {
      return opened(place, keys, workers, patience);
    }
    try (Secret key = updated.get().storeKey()) {
      return opened(
          place, new StoreKeys(key, keys.deviceSecret(), keys.leaseSecret()), workers, patience);
    }
  }

  private static LiveStore opened(
      StorePlace place, StoreKeys keys, Executor workers, Duration patience)
      throws KeysRefused, StoreFailure, IOException {
    StorePlace.Slots here = place.slots();
    String name = here.slots().storeName();
    AnchorFile beside =
        new AnchorFile(
            place.files(), name, keys.storeKey(), keys.deviceSecret(), place.randomness());
    SealedDatabase database;
    try {
      database = SealedDatabase.open(place.files(), name, keys.storeKey(), place.randomness());
    } catch (StoreFailure problem) {
      beside.close();
      throw problem;
    }
    try {
      return bound(place, patience, workers, keys, here, database, beside);
    } catch (StoreFailure | IOException | RuntimeException problem) {
      // Left open, it would be "in use" at the next try.
      beside.close();
      database.close();
      throw problem;
    }
  }

  private static LiveStore bound(
      StorePlace place,
      Duration patience,
      Executor workers,
      StoreKeys keys,
      StorePlace.Slots here,
      SealedDatabase database,
      AnchorFile beside)
      throws StoreFailure, IOException {
    LiveConnections connections = new LiveConnections(database, patience);
    TerminalStore store =
        TerminalStore.open(connections, place.clock(), place.randomness(), place.terminal());
    Optional<OldCopy> old = store.anchor().bind(beside, place.token(), here.digest(), workers);
    if (old.isPresent()) {
      throw new StoreFailure.OldCopyFound(old.get());
    }
    Successor.tidy(place.files(), here.slots());
    RegisterIndex index =
        store.startIndex(
            new IndexSnapshots(place.files(), keys.storeKey(), place.randomness()), workers);
    return new LiveStore(
        place,
        patience,
        workers,
        connections,
        store,
        new InForce(database, beside, here.slots()),
        index);
  }

  public TerminalStore store() {
    return store;
  }

  /** Whose card opens the store, in order. */
  public List<String> holders() throws KeysRefused, IOException {
    return place.slots().slots().operators().stream().sorted().toList();
  }

  /**
   * Puts the store under a new random key while it is used; only at the switch does everybody wait.
   *
   * @param secrets those of device and lease; stay the caller's
   * @param without get no slot for the new key
   * @param progress hears the part that is done, from 0 to 1
   * @throws StoreFailure.Busy there was no moment without a transaction in time; nothing changed
   * @throws StoreFailure.GivenUp the session is ending; nothing changed
   * @throws StoreFailure the disk is full or failed; the store goes on under the old key, or where
   *     that is unknown, takes no more
   * @throws IOException before the switch nothing changed; after it, what is left of the old store
   *     is deleted at the next login
   */
  public void renewKey(Secrets secrets, Set<String> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    renewed(secrets, without, slots -> slots, progress);
  }

  /**
   * As {@link #renewKey}, with a slot more for the new key; an older one of the same operator is
   * gone.
   *
   * @throws KeysRefused.UnfitCardKey the card's key cannot be used; nothing changed
   */
  public void admit(Secrets secrets, Newcomer newcomer, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    NewOperator operator =
        new NewOperator(
            newcomer.id().value(),
            newcomer.cardKey(),
            secrets.device(),
            secrets.lease(),
            newcomer.palm());
    renewed(
        secrets,
        Set.of(operator.operatorId()),
        fresh ->
            new KeySlots.Fresh(
                fresh.slots().addOperator(operator, fresh.storeKey(), place.randomness()),
                fresh.storeKey()),
        progress);
  }

  /** What becomes of the slots for the new key, before anything is written. */
  private interface Slots {
    KeySlots.Fresh from(KeySlots.Fresh rotated) throws KeysRefused;
  }

  private void renewed(Secrets secrets, Set<String> without, Slots slots, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    replacing(
        secrets,
        without,
        slots,
        next -> {
          try (LiveCopy copy = inForce.database().copy(next.name(), next.key())) {
            copy.advance(course(progress));
            store
                .anchor()
                .still(
                    patience,
                    () ->
                        connections.alone(() -> {
                          copy.finish();
                          copy.close();
                          switchTo(next);
                        }));
          }
        });
    progress.accept(1);
  }

  /** The secrets that key slots are made with. */
  public record Secrets(Secret device, Secret lease) {}

  /**
   * Writes the store's content anew under a new random key. Writers wait; readers wait at the
   * switch.
   *
   * @param progress as for {@link #renewKey}, but on other threads than the caller's
   */
  public void rewrite(Secrets secrets, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    replacing(
        secrets,
        Set.of(),
        slots -> slots,
        next ->
            store
                .anchor()
                .still(
                    patience,
                    () ->
                        connections.withoutWriters(() -> {
                          inForce.database().rewrite(next.name(), next.key(), course(progress));
                          connections.alone(() -> switchTo(next));
                        })));
    progress.accept(1);
  }

  private Course course(DoubleConsumer progress) {
    return Course.of(this::isWanted, part -> progress.accept(part * COPIED));
  }

  boolean isWanted() {
    return !ended && !hurried;
  }

  private interface Copying {
    void to(Successor next) throws KeysRefused, StoreFailure, IOException;
  }

  private void replacing(Secrets secrets, Set<String> without, Slots slots, Copying copying)
      throws KeysRefused, StoreFailure, IOException {
    acts.lock();
    try {
      requireWanted();
      InForce before = inForce;
      KeySlots.Fresh fresh =
          slots.from(
              place
                  .slots()
                  .slots()
                  .rotated(without, secrets.device(), secrets.lease(), place.randomness()));
      try (Successor next = new Successor(place, fresh, secrets.device())) {
        next.discard();
        try {
          copying.to(next);
        } finally {
          if (inForce == before && !unclear) {
            next.discard();
          }
        }
        try {
          index.renew(new IndexSnapshots(place.files(), next.key(), place.randomness()), workers);
        } finally {
          leave(before);
        }
      }
    } finally {
      acts.unlock();
    }
  }

  /** Nobody is in a transaction; the copy is whole and on the disk. */
  private void switchTo(Successor next) throws StoreFailure {
    SealedDatabase database = next.open();
    Anchor moved;
    try {
      database.requirePlain();
      moved = next.anchor(Connections.of(database));
    } catch (StoreFailure | IOException problem) {
      database.abandon();
      throw problem instanceof StoreFailure failure
          ? failure
          : new StoreFailure.Unreachable(problem);
    }
    name(next, new InForce(database, next.beside(), next.slots()));
    connections.use(database);
    store.anchor().follow(moved, inForce.beside());
  }

  /** Where the one write fails, nobody knows which store is in force: this one takes no more. */
  private void name(Successor next, InForce then) throws StoreFailure {
    slotsLock.lock();
    try {
      requireWanted();
      unclear = true;
      next.takeOver();
      unclear = false;
      inForce = then;
    } catch (IOException | StoreFailure problem) {
      StoreFailure told =
          problem instanceof StoreFailure failure ? failure : new StoreFailure.Unreachable(problem);
      connections.give(told);
      then.beside().close();
      then.database().abandon();
      throw told;
    } finally {
      slotsLock.unlock();
    }
  }

  private void requireWanted() throws StoreFailure {
    if (ended) {
      throw new StoreFailure.Unreachable(new IOException("the store is closed"));
    }
    if (hurried) {
      throw new StoreFailure.GivenUp();
    }
  }

  private void leave(InForce before) throws IOException {
    before.beside().close();
    try {
      before.database().abandon();
    } catch (StoreFailure problem) {
      LOG.warn("the store before did not close cleanly", problem);
    }
    Successor.discard(place.files(), before.slots().storeName());
  }

  /** What makes the key slots useless. */
  public interface Destruction {
    void run() throws IOException;
  }

  /**
   * Destroys what opens the store, and then lets go of it. Waits for no act: one that is under way
   * fails and names no store any more.
   */
  public void destroy(Destruction destruction) throws IOException {
    slotsLock.lock();
    try {
      ended = true;
      store.anchor().leave();
      destruction.run();
    } finally {
      slotsLock.unlock();
      abandon();
    }
  }

  /** Lets go of the store as a power cut does: nothing more is written. */
  public void abandon() {
    ended = true;
    store.anchor().leave();
    connections.give(new StoreFailure.Unreachable(new IOException("the store is closed")));
    end(SealedDatabase::abandon);
  }

  /**
   * Gives up an act that is under way, at its next block, and every later one; the store is as it
   * was, and stays open. An act whose switch has begun is done. Returns at once.
   */
  public void hurry() {
    hurried = true;
    connections.hurry();
  }

  /** Gives up an act that is under way, and closes the store: its keys are gone. */
  @Override
  public void close() {
    slotsLock.lock();
    ended = true;
    slotsLock.unlock();
    connections.hurry();
    acts.lock();
    try {
      store.anchor().settle(patience);
      index.close();
      end(SealedDatabase::close);
    } finally {
      acts.unlock();
    }
  }

  private interface Ending {
    void of(SealedDatabase database) throws StoreFailure;
  }

  /** All that was acknowledged is on the disk already, so a failure to close loses nothing. */
  private void end(Ending ending) {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      ending.of(inForce.database());
    } catch (StoreFailure problem) {
      LOG.warn("the store did not close cleanly", problem);
    } finally {
      inForce.beside().close();
      index.close();
    }
  }
}
