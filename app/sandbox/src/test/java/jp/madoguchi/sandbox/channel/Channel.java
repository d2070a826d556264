package jp.madoguchi.sandbox.channel;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.EnrolmentDesk;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Recipients;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;

/** A centre with ten residents, one terminal, and three operators of whom two are one person. */
final class Channel implements AutoCloseable {
  static final TerminalId TERMINAL = new TerminalId("T-1");
  static final Clock CLOCK = new FixedClock(Instant.parse("2026-11-02T01:00:00Z"));
  static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");

  /** What all tests of a class share, because making keys takes long. */
  record World(Randomness randomness, Keys keys, DeviceKeys device) {
    static World make() {
      return make(CLOCK);
    }

    /** Where certificates are judged by a clock that goes on. */
    static World make(Clock clock) {
      Randomness randomness = new FreshRandomness();
      Keys keys = Keys.of(Environment.SANDBOX, clock, randomness);
      return new World(randomness, keys, keys.device(TERMINAL));
    }
  }

  final World world;
  final Clock clock;
  private final Movements movements;
  final CentreStore store;
  final Centre centre;
  final SignedChanges changes;
  final MadeUpSession entrant;
  final MadeUpSession approver;
  final MadeUpSession entrantAgain;
  final MemoryOutbox outbox = new MemoryOutbox();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  Channel(World world, Movements movements, CentrePlace place) throws CentreServer.CannotListen {
    this(world, movements, place, CLOCK);
  }

  /**
   * @param clock of all, from {@link #CLOCK} on
   */
  Channel(World world, Movements movements, CentrePlace place, Clock clock)
      throws CentreServer.CannotListen {
    this.world = world;
    this.clock = clock;
    this.movements = movements;
    store = TestCentre.open(place);
    changes = new SignedChanges(Environment.SANDBOX, CITY.code(), clock, world.randomness());
    entrant = operator("OP-1", "P-1");
    approver = operator("OP-2", "P-2");
    entrantAgain = operator("OP-3", "P-1");
    store.fill(LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, CITY)).toList());
    enrol(TERMINAL, world.device());
    centre = Centre.open(parts(store));
    centre.start();
  }

  static Channel open(World world, String name) throws CentreServer.CannotListen {
    return open(world, new CentrePlace.InMemory(name));
  }

  static Channel open(World world, CentrePlace place) throws CentreServer.CannotListen {
    return new Channel(world, usual(), place);
  }

  private static Movements usual() {
    return Kinds.all();
  }

  /** The parts of one more node of this centre, at a port of its own. */
  CentreParts parts(CentreStore store) {
    return new CentreParts(
        new Office(Environment.SANDBOX, CITY),
        store,
        world.keys().centre(),
        world.keys().check(),
        cards(),
        movements,
        clock,
        world.randomness(),
        new InetSocketAddress("127.0.0.1", 0),
        Optional.of(world.keys().issuer()));
  }

  /** Where administrators act. */
  AdminDesk administration() {
    return administration(store);
  }

  /** The same at a centre that was put back. */
  AdminDesk administration(CentreStore store) {
    return AdminDesk.of(
        store, new Office(Environment.SANDBOX, CITY), world.keys().centre(), cards(), clock);
  }

  /** What an administrator's card signs at this moment. */
  SignedAct signed(MadeUpOperator by, AdminAct.Kind kind, String concerned, String choice) {
    AdminAct act =
        new AdminAct(
            Environment.SANDBOX,
            CITY.code(),
            kind,
            concerned,
            choice,
            "電車に置き忘れた",
            by.operator().id(),
            clock.now());
    return new SignedAct(act, by.certificate(), by.sign(act.encode()));
  }

  /** Where administrators take in terminals and operators. */
  EnrolmentDesk enrolment(CentreStore store, IssuingTerms terms) {
    Keys keys = world.keys();
    return EnrolmentDesk.of(
        new IssuingDesk(
            store,
            new Office(Environment.SANDBOX, CITY),
            keys.issuer(),
            keys.centre(),
            keys.check(),
            terms,
            clock),
        cards());
  }

  private OperatorTrust cards() {
    return new OperatorTrust(List.of(world.keys().issuer().anchors().classicalRoot()));
  }

  /** An administrator whose card the centre knows. */
  MadeUpOperator administrator(String id, String person) {
    return staff(id, person, Set.of(Right.ADMINISTER));
  }

  void enrol(TerminalId id, DeviceKeys keys) {
    enrol(store, id, keys);
  }

  static void enrol(CentreStore store, TerminalId id, DeviceKeys keys) {
    store.inTransaction(transaction -> {
      transaction
          .registry()
          .enrol(
              id,
              1,
              List.of(
                  hash(keys.classicalChain().getFirst()),
                  hash(keys.quantumSafeChain().getFirst())));
      return 0;
    });
  }

  private static Bytes hash(java.security.cert.X509Certificate certificate) {
    return Sha256.of(Certificates.encoded(certificate));
  }

  private MadeUpSession operator(String id, String person) {
    Ulid session = Ulid.fresh(clock, world.randomness());
    return staff(id, person, Set.of(Right.LOOK_UP, Right.ENTER, Right.APPROVE))
        .login(Environment.SANDBOX, TERMINAL, session, clock.now(), world.randomness());
  }

  private MadeUpOperator staff(String id, String person, Set<Right> rights) {
    Operator entry =
        new Operator(
            new OperatorId(id),
            new PersonId(person),
            "架空　" + person,
            "市民課",
            rights,
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    MadeUpOperator operator =
        MadeUpOperator.with(entry, world.keys().issuer(), clock.now(), world.randomness());
    register(entry, operator.certificate());
    return operator;
  }

  void register(Operator entry, Bytes certificate) {
    store.inTransaction(transaction -> {
      transaction
          .registry()
          .register(new RegisteredOperator(entry, Sha256.of(certificate.toArray())));
      return 0;
    });
  }

  /** The real line. */
  HttpLine line() {
    return line(world.device());
  }

  HttpLine line(DeviceKeys device) {
    return line(device, centre.url());
  }

  /** A line to one of the centre's nodes, or through something before it. */
  HttpLine line(DeviceKeys device, URI url) {
    return line(device, url, new HttpLine.Patience(Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }

  /** The same of a terminal that waits otherwise. */
  HttpLine line(DeviceKeys device, URI url, HttpLine.Patience patience) {
    return HttpLine.to(url, device, world.keys().check(), world.randomness(), executor, patience);
  }

  Courier courier(Line line) {
    return courier(outbox, line);
  }

  Courier courier(Outbox from, Line line) {
    return Courier.of(from, sealing(), line, world.keys().check());
  }

  Sealing sealing() {
    return sealing(TERMINAL, world.device());
  }

  Sealing sealing(TerminalId id, DeviceKeys device) {
    return sealing(id, device, () -> world.keys().centre().recipient());
  }

  /** Sealed to whomever these name at the moment. */
  Sealing sealing(TerminalId id, DeviceKeys device, Recipients recipients) {
    return new Sealing(
        Environment.SANDBOX,
        CITY.code(),
        id,
        device,
        recipients,
        1,
        "1",
        clock,
        world.randomness());
  }

  /** An empty first batch of the terminal, or one of a later number that follows nothing. */
  byte[] sealedEmpty(long sequence) {
    return sealedEmpty(sequence, CentreStore.noHash());
  }

  /** An empty batch; sealing twice gives other bytes. */
  byte[] sealedEmpty(long sequence, Bytes previous) {
    var batch =
        sealing()
            .batch(
                new Outbox.Load(List.of(), List.of(), 0, CentreStore.noHash()),
                new Outbox.Position(1, sequence, previous, CentreStore.noHash(), Optional.empty()),
                true);
    return BatchEnvelope.seal(
            batch, world.device(), world.keys().centre().recipient(), world.randomness())
        .toArray();
  }

  ExecutorService executor() {
    return executor;
  }

  ResidentRecord person(long serial) {
    return centre.view().current(AddressNumber.of(serial)).orElseThrow();
  }

  /** A household's move, entered by one and approved by another. */
  List<ApprovedChange> move(String lot, ResidentRecord... people) {
    return changes.moveWithin(entrant, lot, people).stream().map(this::approved).toList();
  }

  ApprovedChange approved(Act act) {
    return changes.approved(entrant, approver, act);
  }

  @Override
  public void close() throws CentreServer.CannotListen {
    centre.stop();
    executor.shutdownNow();
    store.close();
  }
}
