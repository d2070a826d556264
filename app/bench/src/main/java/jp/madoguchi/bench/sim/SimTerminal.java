package jp.madoguchi.bench.sim;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierCarrying;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.Sealing;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** A terminal with the real store and the real courier on a simulated disk. For one thread. */
final class SimTerminal {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "R-0001");

  private final SimOffice office;
  private final SimOffice.Seat seat;
  private final SimClock clock;
  private final Dice dice;
  private final Randomness sealing;
  private final SimLine line;
  private final Truth truth;
  private final Plant plant;
  private final PowerDisk files;
  private final Ways ways;
  private final Set<LedgerHead> heads = new HashSet<>();
  private PowerDisk disk;
  private long newestList;
  private Running running;

  /**
   * How the terminals of a world are with their centre.
   *
   * @param heeding whether they hear what it tells beside its receipts
   * @param watching whether they look at its log
   * @param whole up to this length a batch goes in one request
   */
  record Ways(boolean heeding, boolean watching, int whole) {}

  /** What is lost when the power goes. */
  private record Running(
      SealedDatabase database,
      TerminalStore store,
      Outbox outbox,
      Downstream downstream,
      SimOutside outside,
      ChangeBook changes,
      Courier courier,
      MadeUpSession clerk,
      MadeUpSession chief) {
    Running with(MadeUpSession nextClerk, MadeUpSession nextChief) {
      return new Running(
          database, store, outbox, downstream, outside, changes, courier, nextClerk, nextChief);
    }
  }

  /**
   * @param sealing of what is not seen: names and nonces of sealed files
   * @param files beside the store
   */
  SimTerminal(
      SimOffice office,
      SimOffice.Seat seat,
      SimClock clock,
      Dice dice,
      Randomness sealing,
      SimLine line,
      Truth truth,
      Plant plant,
      PowerDisk files,
      Ways ways,
      PowerDisk disk)
      throws StoreFailure {
    this.office = office;
    this.seat = seat;
    this.clock = clock;
    this.dice = dice;
    this.sealing = sealing;
    this.line = line;
    this.truth = truth;
    this.plant = plant;
    this.files = files;
    this.ways = ways;
    this.disk = disk;
    this.running = started();
  }

  TerminalId id() {
    return seat.terminal();
  }

  SimOffice.Seat seat() {
    return seat;
  }

  SimLine line() {
    return line;
  }

  TerminalStore store() {
    return running.store();
  }

  private ChangeBook changes() {
    return running.changes();
  }

  SimClock clock() {
    return clock;
  }

  PowerDisk files() {
    return files;
  }

  /** The disk as it is now, while the terminal goes on. */
  PowerDisk backup() {
    return disk.copy();
  }

  /** The power goes after so many requests to the disk. */
  void cutAfter(int requests) {
    disk.cutAfter(requests);
  }

  /** The power is gone, and comes back. */
  void cutPower() throws StoreFailure {
    goOnWith(disk.afterPowerCut(dice.random()));
  }

  /** Starts on another disk. */
  void goOnWith(PowerDisk other) throws StoreFailure {
    running.database().abandon();
    disk = other;
    clock.boot();
    running = started();
  }

  /** Another copy of the disk is put in; what was known since it was made is not known any more. */
  void goBackTo(PowerDisk copy) throws StoreFailure {
    goOnWith(copy);
    heads.clear();
    remember();
  }

  void close() throws StoreFailure {
    running.database().abandon();
  }

  private Running started() throws StoreFailure {
    SealedDatabase database;
    try (Secret key = SimOffice.storeKey()) {
      database = SealedDatabase.open(plant.disk(disk), SimOffice.STORE, key, sealing);
    }
    foresee(database);
    TerminalStore store = TerminalStore.open(database, clock, dice, seat.terminal());
    SimOutside outside =
        SimOutside.open(office, seat, clock, dice, files, plant, plant.shelf(store.trust()));
    line.presents(outside::certificate);
    Outbox outbox = plant.outbox(store.outbox());
    Downstream downstream = plant.downstream(store.downstream());
    Courier courier = courier(store, outbox, downstream, outside);
    return new Running(
        database,
        store,
        outbox,
        downstream,
        outside,
        plant.changes(store.changes()),
        courier,
        login(seat.clerk()),
        login(outside.isRevoked(seat.chief().certificate()) ? seat.deputy() : seat.chief()));
  }

  /**
   * H2 clears large values away on a thread of its own, whose writes fall now here, now there, and
   * writes where something was before once 45 seconds have passed by the machine's clock, which a
   * world may take where much else is at work: the power would not go at the same place when a
   * world is played again.
   */
  private static void foresee(SealedDatabase database) throws StoreFailure {
    try (Connection connection = database.connection()) {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        MVStore store = session.getDatabase().getStore().getMvStore();
        store.setOldestVersionTracker(null);
        store.setRetentionTime(Integer.MAX_VALUE);
      }
    } catch (SQLException e) {
      throw database.judged(e);
    }
  }

  private Courier courier(
      TerminalStore store, Outbox outbox, Downstream downstream, SimOutside outside) {
    Courier courier =
        Courier.of(outbox, sealing(outside.keys()), line, outside.check())
            .inPiecesAbove(ways.whole())
            .filling(downstream);
    Courier seeing = ways.watching() ? courier.watching(plant.ledger(store.ledger())) : courier;
    return ways.heeding() ? outside.heeding(seeing) : seeing;
  }

  private MadeUpSession login(MadeUpOperator operator) {
    return operator.login(
        SimOffice.ENVIRONMENT, seat.terminal(), Ulid.fresh(clock, dice), clock.now(), dice);
  }

  private Sealing sealing(DeviceKeys keys) {
    return new Sealing(
        SimOffice.ENVIRONMENT,
        SimOffice.CITY.code(),
        seat.terminal(),
        keys,
        office.centre().recipient(),
        1,
        "sim",
        clock,
        dice);
  }

  private SignedChanges desk() {
    return new SignedChanges(
        SimOffice.ENVIRONMENT, SimOffice.CITY.code(), clock, dice, running.outside().lease().id());
  }

  /** Somebody's record is looked at. */
  void look() {
    AddressNumber subject = AddressNumber.of(1 + dice.below(SimOffice.RESIDENTS));
    OperatorId who = seat.clerk().operator().id();
    store()
        .log()
        .append(
            who,
            Optional.empty(),
            Optional.of(PURPOSE),
            AccessNote.about(AccessEvent.VIEW, subject, "sim"));
  }

  /** One or two people move. */
  void enter() throws ProvisionalConflict {
    List<ResidentRecord> free = new ArrayList<>();
    int wanted = 1 + dice.below(2);
    // People come back to where they were, so that old and new look the same.
    String lot = 1 + dice.below(2) + "番地";
    LongStream.range(0, 4 * wanted)
        .map(_ -> 1 + dice.below(SimOffice.RESIDENTS))
        .distinct()
        .limit(wanted)
        .mapToObj(AddressNumber::of)
        .filter(number -> changes().openFor(number).isEmpty())
        .forEach(number ->
            store()
                .register()
                .current(number)
                .filter(person -> !person.address().address().lot().value().equals(lot))
                .ifPresent(free::add));
    if (free.isEmpty()) {
      return;
    }
    List<Act> acts = desk().moveWithin(running.clerk(), lot, free.toArray(ResidentRecord[]::new));
    changes().enter(acts.stream().map(act -> desk().enter(running.clerk(), act)).toList());
  }

  /**
   * An entry is approved.
   *
   * @param own whether the clerk does it, under another name
   */
  void approve(boolean own) throws ProvisionalConflict {
    List<ChangeGroup> waiting = changes().in(ChangeState.ENTERED);
    if (waiting.isEmpty()) {
      return;
    }
    ChangeGroup group = dice.one(waiting);
    MadeUpSession approver = own ? login(seat.clerkAgain()) : running.chief();
    List<EnteredChange> entered = group.changes();
    List<Act> acts = entered.stream().map(EnteredChange::act).toList();
    List<Approval> approvals =
        entered.stream().map(change -> desk().approve(approver, change)).toList();
    List<ResidentRecord> states =
        acts.stream().map(act -> next(act, approver.operator().operator().id())).toList();
    truth.attempt(entered, approvals.getFirst(), own);
    changes().approve(group.id(), approvals, states);
    truth.acknowledge(acts, seat.terminal());
  }

  private ResidentRecord next(Act act, OperatorId approver) {
    ResidentRecord present = store().register().current(act.resident()).orElseThrow();
    return Effect.of(act, present, approver);
  }

  /** The oldest entry is sent back, or one that came back is withdrawn. */
  void thinkAgain() throws ProvisionalConflict {
    Optional<ChangeGroup> returned = oldest(ChangeState.RETURNED);
    if (returned.isPresent()) {
      changes().withdraw(returned.get().id());
      return;
    }
    Optional<ChangeGroup> entered = oldest(ChangeState.ENTERED);
    if (entered.isPresent()) {
      changes().sendBack(entered.get().id(), seat.chief().operator().id(), "番地が違う");
      truth.sentBack(entered.get().id());
    }
  }

  private Optional<ChangeGroup> oldest(ChangeState state) {
    return changes().in(state).stream().findFirst();
  }

  /** The courier does what is next. */
  CourierStep send() throws InterruptedException {
    CourierStep step = running.courier().step();
    Broken.unless(
        !(step instanceof CourierStep.Repaired) || truth.mayDiffer(id()),
        "the register of " + id() + " had to be repaired");
    long version = running.outside().trustVersion();
    Broken.unless(version >= newestList, "the trust list of " + id() + " went back");
    newestList = version;
    remember();
    if (step instanceof CourierStep.CertificateRenewed) {
      line.leavesBehind();
    }
    return step;
  }

  private void remember() {
    store().ledger().held().map(LedgerShelf.Held::head).ifPresent(heads::add);
  }

  /** All that it ever believed of the centre's log. */
  Set<LedgerHead> heads() {
    return heads;
  }

  /** How it is with the centre. */
  Ways ways() {
    return ways;
  }

  /** Until when its certificates are valid. */
  Instant certifiedUntil() {
    return KeyRenewal.until(running.outside().keys());
  }

  /** Whether the centre had its store destroyed. */
  boolean gone() {
    return running.outside().wiped();
  }

  /** Everybody comes anew: a session lasts for some hours, and a card may have been lost. */
  void signIn() {
    SimOutside outside = running.outside();
    running =
        running.with(
            login(seat.clerk()),
            login(outside.isRevoked(seat.chief().certificate()) ? seat.deputy() : seat.chief()));
  }

  /** Whether work is allowed: there is a lease. */
  boolean open() {
    Instant now = clock.now();
    Lease lease = running.outside().lease();
    return !now.isBefore(lease.from()) && now.isBefore(lease.until());
  }

  /** How many changes wait, as the status bar says. */
  int unsent() {
    return running.outbox().unsent().changes();
  }

  /** Where media are written and read. */
  MediaDesk media() {
    MadeUpSession clerk = running.clerk();
    Session session = new Session(clerk.operator().operator(), clerk.credential(), clerk.key());
    SessionLog log = new SessionLog(store().log(), session);
    return new MediaDesk(
        plant.media(store().media()),
        CourierCarrying.alone(
            running.courier(),
            sealing(running.outside().keys()),
            running.outside().check(),
            running.downstream()),
        new Gate(store().operators(), session, log, clock),
        log,
        session,
        clock);
  }

  /** The day is closed. */
  CourierStep closeDay() throws InterruptedException {
    return running.courier().closeDay();
  }
}
