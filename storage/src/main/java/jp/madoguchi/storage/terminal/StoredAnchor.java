package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.ANCHOR;
import static jp.madoguchi.storage.terminal.schema.Tables.OUTBOX_POSITION;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.AnchorStanding;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.anchor.CommittedState;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.terminal.schema.tables.records.AnchorRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's anchor. Once bound it moves with each anchored act, in the act's own transaction, and
 * is then written beside the key slots and into the token, while whoever acted goes on. No act
 * begins before the one before is written in both, so that they are never more than one act behind,
 * as a power cut leaves them too, and never ahead. Safe for use by several threads.
 */
public final class StoredAnchor {
  private static final Logger LOG = LoggerFactory.getLogger(StoredAnchor.class);

  private final Transactions transactions;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Witnesses> witnesses = Optional.empty();
  private Optional<Anchor> pending = Optional.empty();
  private Executor outside = Runnable::run;
  private volatile boolean left;

  private record Witnesses(AnchorFile beside, AnchorToken token) {}

  StoredAnchor(Transactions transactions) {
    this.transactions = transactions;
  }

  /** What the store says of itself. */
  public AnchorStanding standing() {
    return transactions.read(db -> standing(db.fetchSingle(ANCHOR)));
  }

  /**
   * Compares the store with what is remembered outside, and from now on keeps that in step. Where
   * an old copy is found, nothing is written, here or outside, and nothing is bound.
   *
   * @param slotsHere digest of the key slots that opened the store
   * @param executor writes beside the slots and into the token once an act is on the disk
   * @throws IOException file or token cannot be read or written
   */
  public Optional<OldCopy> bind(
      AnchorFile beside, AnchorToken token, Bytes slotsHere, Executor executor) throws IOException {
    lock.lock();
    try {
      outside = executor;
      AnchorStanding standing = standing();
      Optional<Anchor> written = beside.read();
      Optional<Anchor> remembered = token.read();
      Optional<OldCopy> old = standing.judge(written, remembered, slotsHere);
      if (old.isEmpty()) {
        adopt(standing, slotsHere);
        witnesses = Optional.of(new Witnesses(beside, token));
        makeUp(standing.now(), written, remembered);
      }
      return old;
    } catch (KeysRefused altered) {
      LOG.warn("the anchor beside the key slots: {}", altered.getMessage());
      return Optional.of(OldCopy.ANCHOR_OLDER);
    } finally {
      lock.unlock();
    }
  }

  /** The power may have failed between an act and its anchor. */
  private void makeUp(Anchor now, Optional<Anchor> written, Optional<Anchor> remembered)
      throws IOException {
    if (now.sequence() > 0 && !(is(written, now) && is(remembered, now))) {
      publish(now);
    }
  }

  private static boolean is(Optional<Anchor> known, Anchor now) {
    return known.filter(now::equals).isPresent();
  }

  private void adopt(AnchorStanding standing, Bytes slotsHere) {
    if (standing.slots().filter(slotsHere::equals).isEmpty() || standing.nextSlots().isPresent()) {
      transactions.change(db -> {
        AnchorRecord row = locked(db);
        row.setSlots(slotsHere);
        row.setNextSlots(null);
        row.update();
      });
    }
  }

  /**
   * Key slots with this digest are about to take the place of those that are there: from now on
   * both are the store's, until the next login finds one of them.
   */
  public void expectSlots(Bytes digest) {
    change(
        AnchoredAct.SLOTS,
        db -> {
          AnchorRecord row = locked(db);
          row.setNextSlots(digest);
          row.update();
        });
  }

  /** In a copy under another store key: from now on these key slots belong to it. */
  static Anchor rotated(Transactions copy, Bytes digest) {
    return copy.write(db -> {
      AnchorRecord row = locked(db);
      row.setSlots(digest);
      row.setNextSlots(null);
      row.update();
      return move(db, AnchoredAct.ROTATION);
    });
  }

  /** What is done while no anchored act is under way. */
  interface Still {
    void run() throws KeysRefused, StoreFailure, IOException;
  }

  /**
   * Holds back every anchored act; the one before is written outside when this begins.
   *
   * @throws StoreFailure.Busy an act was not over in that time
   */
  void still(Duration patience, Still work) throws KeysRefused, StoreFailure, IOException {
    if (!isFree(patience)) {
      throw new StoreFailure.Busy();
    }
    try {
      catchUp();
      work.run();
    } catch (StoreUnavailable behind) {
      throw behind.failure();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(Duration patience) {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Within {@link #still}: the store is a copy now, with an anchor and a file of its own. */
  void follow(Anchor moved, AnchorFile next) {
    witnesses = witnesses.map(before -> new Witnesses(next, before.token()));
    pending = Optional.of(moved);
    catchUpSoon();
  }

  /** Returns once what was acknowledged is written outside, where that goes within the time. */
  void settle(Duration patience) {
    if (isFree(patience)) {
      try {
        catchUpSoon();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Nothing more is written outside. Waits for nothing. */
  void leave() {
    left = true;
  }

  /** As {@link Transactions#write}; moves the anchor in the same transaction once it is bound. */
  <T, E extends Exception> T write(AnchoredAct act, Transactions.Work<T, E> work) throws E {
    lock.lock();
    try {
      if (witnesses.isEmpty()) {
        return transactions.write(work);
      }
      catchUp();
      Moved<T> moved =
          transactions.<Moved<T>, E>write(db -> new Moved<>(work.in(db), move(db, act)));
      pending = Optional.of(moved.anchor());
      publishLater();
      return moved.result();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #write}, with nothing to tell. */
  <E extends Exception> void change(AnchoredAct act, Transactions.Step<E> step) throws E {
    this.<Boolean, E>write(
        act,
        db -> {
          step.in(db);
          return true;
        });
  }

  private record Moved<T>(T result, Anchor anchor) {}

  private static Anchor move(DSLContext db, AnchoredAct act) {
    AnchorRecord row = locked(db);
    Anchor before = new Anchor(row.getSequence(), row.getRoot());
    Anchor after = before.after(act, committed(db));
    row.setSequence(after.sequence());
    row.setRoot(after.root());
    row.setPreviousRoot(before.root());
    if (row.getTokenSince() == null) {
      row.setTokenSince(after.sequence());
    }
    row.update();
    return after;
  }

  private static CommittedState committed(DSLContext db) {
    StoredLog.Head log = StoredLog.head(db);
    OutboxPositionRecord batches = db.fetchSingle(OUTBOX_POSITION);
    return new CommittedState(
        log.size(),
        log.hash(),
        batches.getEpoch(),
        batches.getNextSequence(),
        batches.getPreviousBatchHash(),
        batches.getPreviousReceiptHash());
  }

  private void publishLater() {
    try {
      outside.execute(this::catchUpSoon);
    } catch (RejectedExecutionException nobodyWorks) {
      catchUpSoon();
    }
  }

  /** The act is kept whatever happens here; the next one waits until this has been made up for. */
  private void catchUpSoon() {
    lock.lock();
    try {
      catchUp();
    } catch (StoreUnavailable later) {
      LOG.warn("{}; the next act waits for it", later.getMessage());
    } finally {
      lock.unlock();
    }
  }

  private void catchUp() {
    if (pending.isPresent() && !left) {
      try {
        publish(pending.get());
        pending = Optional.empty();
      } catch (IOException e) {
        throw new StoreUnavailable(new StoreFailure.AnchorBehind(e));
      }
    }
  }

  private void publish(Anchor anchor) throws IOException {
    Witnesses both = witnesses.orElseThrow();
    both.beside().write(anchor);
    both.token().advance(anchor);
  }

  private static AnchorRecord locked(DSLContext db) {
    return db.selectFrom(ANCHOR).forUpdate().fetchSingle();
  }

  private static AnchorStanding standing(AnchorRecord row) {
    return new AnchorStanding(
        new Anchor(row.getSequence(), row.getRoot()),
        row.getPreviousRoot(),
        Optional.ofNullable(row.getSlots()),
        Optional.ofNullable(row.getNextSlots()),
        row.getTokenSince() == null ? OptionalLong.empty() : OptionalLong.of(row.getTokenSince()));
  }
}
