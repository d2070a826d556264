package jp.madoguchi.core.custody;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.custody.KeyActRefused.Reason;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.worklist.WorkList;

/**
 * Where an administrator renews the store's key, shuts an operator out of the store, and wipes the
 * terminal (鍵の管理). Each act is in the log, on the disk, before it is done; an act that was refused
 * or failed is in the log as well. Safe for use by several threads: a second act waits for the
 * first.
 */
public final class KeyDesk {
  private final StoreKeeper keeper;
  private final Books books;
  private final Gate gate;
  private final Session session;
  private final Clock clock;
  private Optional<Losses> wipeOrdered = Optional.empty();

  /** What the desk reads and writes beside the keys. */
  public record Books(
      Operators operators, AccessLog log, ChangeBook changes, Outbox outbox, WorkList work) {}

  public KeyDesk(StoreKeeper keeper, Books books, Gate gate, Session session, Clock clock) {
    this.keeper = keeper;
    this.books = books;
    this.gate = gate;
    this.session = session;
    this.clock = clock;
  }

  /** Whether the operator may administer; each act asks the register of operators again. */
  public boolean allowed() {
    return gate.offers(Right.ADMINISTER);
  }

  /** What has to be typed to wipe this terminal. */
  public String terminal() {
    return session.credential().terminal().value();
  }

  /** Who opens the store now, and what would be lost with it. */
  public Custody custody() throws KeyActRefused, KeysRefused, IOException {
    requireRight("see the keys");
    return read();
  }

  /**
   * Puts the store under a new key: copies of it and of its key slots that were made before open
   * nothing that is written from now on.
   *
   * @param progress hears the part that is done, from 0 to 1, on any thread, one at a time
   */
  public synchronized void renew(DoubleConsumer progress)
      throws KeyActRefused, KeysRefused, StoreFailure, IOException {
    requireRight("renew the key");
    note(AccessEvent.KEY_RENEWED, "");
    renewKey(Set.of(), progress);
  }

  /**
   * Ends an operator's rights from today on and renews the key without them: their card opens
   * nothing any more, not even with an old copy of the key slots. Their entry in the register of
   * operators stays, for the history. Where the renewal fails, the rights have ended all the same,
   * and it is to be done again.
   *
   * @param progress as above
   */
  public synchronized void shutOut(OperatorId concerned, DoubleConsumer progress)
      throws KeyActRefused, KeysRefused, StoreFailure, IOException {
    String act = "shut out " + concerned;
    requireRight(act);
    Optional<Reason> obstacle = read().obstacle(concerned);
    if (obstacle.isPresent()) {
      throw refused(obstacle.get(), act);
    }
    note(AccessEvent.OPERATOR_SHUT_OUT, concerned.value());
    books.operators().find(concerned).ifPresent(this::endRights);
    renewKey(Set.of(concerned), progress);
  }

  /**
   * Wipes the terminal: nobody opens its store any more. May be called again after it failed; the
   * log, which may be closed by then, is not asked a second time.
   *
   * @param typed the terminal's id, as the administrator typed it
   * @param accepted how many {@link Losses#all() losses} the administrator has accepted
   */
  public synchronized Wiped wipe(String typed, int accepted) throws KeyActRefused, IOException {
    if (wipeOrdered.isEmpty()) {
      requireRight("wipe");
      if (!typed.equals(terminal())) {
        throw refused(Reason.OTHER_TERMINAL, "wipe");
      }
      Losses losses = losses();
      if (losses.all() != accepted) {
        throw refused(Reason.LOSSES, "wipe");
      }
      note(
          AccessEvent.STORE_WIPED,
          losses.changes() + " changes and " + losses.undecided() + " undecided items lost");
      wipeOrdered = Optional.of(losses);
    }
    keeper.wipe();
    Losses lost = wipeOrdered.get();
    return new Wiped(
        terminal(), clock.now(), session.operator().id(), lost.changes(), lost.undecided());
  }

  /**
   * The session is ending: gives up whatever is being done to the store as a whole, by this desk or
   * another, and returns once no act of this desk is under way.
   */
  public void finish() {
    keeper.hurry();
    synchronized (this) {
      // Whoever acts holds the monitor.
    }
  }

  private Custody read() throws KeysRefused, IOException {
    LocalDate today = clock.today();
    OperatorId self = session.operator().id();
    return new Custody(
        keeper.holders().stream().map(id -> holder(id, self, today)).toList(),
        new LastRenewal(books.log()).find(),
        losses());
  }

  private Holder holder(OperatorId id, OperatorId self, LocalDate today) {
    Optional<Operator> entry = books.operators().find(id);
    boolean administers = entry.filter(it -> gate.allows(it, Right.ADMINISTER)).isPresent();
    return Holder.of(id, entry, administers, self, today);
  }

  private Losses losses() {
    Outbox.Unsent unsent = books.outbox().unsent();
    return new Losses(
        unsent.changes(),
        unsent.oldest(),
        count(ChangeState.ENTERED) + count(ChangeState.RETURNED),
        books.work().count().items());
  }

  private int count(ChangeState state) {
    return books.changes().in(state).stream()
        .map(ChangeGroup::changes)
        .mapToInt(changes -> changes.size())
        .sum();
  }

  private void endRights(Operator entry) {
    LocalDate today = clock.today();
    if (!entry.until().isBefore(today)) {
      books.operators().put(entry.endingOn(today.minusDays(1)));
    }
  }

  private void renewKey(Set<OperatorId> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    try {
      keeper.renewKey(without, progress);
    } catch (KeysRefused | StoreFailure | IOException | StoreUnavailable problem) {
      noteFailure(problem);
      throw problem;
    }
  }

  /** The failure itself matters more than whether the log still takes it. */
  private void noteFailure(Exception problem) {
    try {
      note(AccessEvent.REFUSED, LastRenewal.FAILED + problem.getClass().getSimpleName());
    } catch (StoreUnavailable unavailable) {
      problem.addSuppressed(unavailable);
    }
  }

  private void requireRight(String act) throws KeyActRefused {
    gate.require(
        Right.ADMINISTER,
        AccessNote.of(AccessEvent.REFUSED, act + ": " + Reason.NO_RIGHT.name()),
        () -> new KeyActRefused(Reason.NO_RIGHT));
  }

  private KeyActRefused refused(Reason reason, String act) {
    note(AccessEvent.REFUSED, act + ": " + reason.name());
    return new KeyActRefused(reason);
  }

  private void note(AccessEvent event, String detail) {
    books
        .log()
        .append(
            session.operator().id(),
            Optional.of(session.id()),
            Optional.empty(),
            AccessNote.of(event, detail));
  }
}
