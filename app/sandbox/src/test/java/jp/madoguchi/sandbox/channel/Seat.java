package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.IndexSnapshots;
import jp.madoguchi.storage.terminal.RegisterIndex;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierCarrying;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;

/** A terminal with a sealed store, two clerks, and a line to the centre of a {@link Channel}. */
final class Seat implements AutoCloseable {
  private static final int MOST_STEPS = 50;

  private final Channel channel;
  private final Secret key;
  private final SealedDatabase database;
  private final RegisterIndex index;
  private final HttpLine line;
  private final Sealing sealing;
  private SignedChanges changes;
  MadeUpSession entrant;
  MadeUpSession approver;
  final TerminalStore store;

  private Seat(
      Channel channel,
      TerminalId id,
      DeviceKeys device,
      Path directory,
      Secret key,
      Consumer<TerminalStore> begin)
      throws Exception {
    this.channel = channel;
    this.key = key;
    changes = channel.changes;
    DirectoryFiles files = new DirectoryFiles(directory);
    database = SealedDatabase.open(files, "terminal", key, channel.world.randomness());
    store = TerminalStore.open(database, channel.clock, channel.world.randomness(), id);
    begin.accept(store);
    store.operators().put(channel.entrant.operator().operator());
    store.operators().put(channel.approver.operator().operator());
    index =
        store.startIndex(new IndexSnapshots(files, key, channel.world.randomness()), Runnable::run);
    entrant = at(id, channel.entrant);
    approver = at(id, channel.approver);
    line = channel.line(device);
    sealing = channel.sealing(id, device);
  }

  /** A terminal whose register holds these residents and whom the centre knows. */
  static Seat open(
      Channel channel,
      TerminalId id,
      DeviceKeys device,
      Path directory,
      Stream<ResidentRecord> residents)
      throws Exception {
    Secret key = Secret.taking(channel.world.randomness().bytes(32));
    return new Seat(channel, id, device, directory, key, store -> store.bulkLoad(residents));
  }

  /** A terminal over what lies in this directory, whose store has this key. */
  static Seat again(Channel channel, TerminalId id, DeviceKeys device, Path directory, Secret key)
      throws Exception {
    return new Seat(channel, id, device, directory, key.copy(), _ -> {});
  }

  /** A copy of the store's key. */
  Secret key() {
    return key.copy();
  }

  /** From now on its acts name this lease. */
  void under(Lease lease) {
    changes =
        new SignedChanges(
            Environment.SANDBOX,
            Channel.CITY.code(),
            channel.clock,
            channel.world.randomness(),
            lease.id());
  }

  /** Both sign in again; nobody's session lasts a night. */
  void morning() {
    entrant = at(entrant.credential().terminal(), entrant);
    approver = at(approver.credential().terminal(), approver);
  }

  private MadeUpSession at(TerminalId id, MadeUpSession elsewhere) {
    return elsewhere
        .operator()
        .login(
            Environment.SANDBOX,
            id,
            Ulid.fresh(channel.clock, channel.world.randomness()),
            channel.clock.now(),
            channel.world.randomness());
  }

  ResidentRecord person(long serial) {
    return store.register().current(AddressNumber.of(serial)).orElseThrow();
  }

  /** Whom a search by reading and lot finds. */
  List<ResidentRecord> at(String lot) {
    ResidentQuery query = new ResidentQuery(Optional.empty(), "カクウ", Optional.empty(), lot);
    return store.register().search(query, 10);
  }

  Act move(String lot, ResidentRecord person) {
    return changes.moveWithin(entrant, lot, person).getFirst();
  }

  /** A change of the order in the household, in whose field group nobody moves. */
  Act reorder(ResidentRecord person) {
    Ulid group = Ulid.fresh(channel.clock, channel.world.randomness());
    List<FieldChange> fields =
        List.of(new FieldChange(Field.HOUSEHOLD_ORDER, new ExactText("1"), new ExactText("2")));
    return changes.act(entrant, group, 0, 1, Reorder.CODE, person, fields);
  }

  /** Enters and approves. */
  void put(Act act) throws Exception {
    put(changes.approved(entrant, approver, act));
  }

  void put(ApprovedChange change) throws Exception {
    Act act = change.entered().act();
    Optional<ResidentRecord> before = store.register().current(act.resident());
    store.changes().enter(List.of(change.entered()));
    store
        .changes()
        .approve(
            act.group(),
            List.of(change.approval()),
            List.of(Effect.of(act, before, change.approval().approver())));
  }

  Courier courier() {
    return courier(line);
  }

  Courier courier(Line over) {
    return Courier.of(store.outbox(), sealing, over, channel.world.keys().check())
        .filling(store.downstream());
  }

  Line line() {
    return line;
  }

  /** What media are written and read with; the entrant sits there. */
  MediaDesk media() {
    return media(entrant.operator().operator().rights());
  }

  /** The same of somebody with other rights. */
  MediaDesk media(Set<Right> rights) {
    return media(rights, carrying());
  }

  /** The same with another courier behind it. */
  MediaDesk media(Carrying carrying) {
    return media(entrant.operator().operator().rights(), carrying);
  }

  private MediaDesk media(Set<Right> rights, Carrying carrying) {
    Operator clerk = entrant.operator().operator();
    Operator somebody =
        new Operator(
            clerk.id(),
            clerk.person(),
            clerk.name(),
            clerk.department(),
            rights,
            clerk.from(),
            clerk.until());
    Session session = new Session(somebody, entrant.credential(), entrant.key());
    SessionLog log = new SessionLog(store.log(), session);
    Gate gate = new Gate(store.operators(), session, log, channel.clock);
    return new MediaDesk(store.media(), carrying, gate, log, session, channel.clock);
  }

  Carrying carrying() {
    return CourierCarrying.alone(
        courier(), sealing, channel.world.keys().check(), store.downstream());
  }

  /** Steps until there is nothing to do; what they came to. */
  List<CourierStep> sync() throws Exception {
    Courier courier = courier();
    List<CourierStep> steps = new ArrayList<>();
    for (CourierStep step = courier.step();
        !step.equals(new CourierStep.Idle());
        step = courier.step()) {
      assertFalse(step.failed(), step.toString());
      steps.add(step);
      assertTrue(steps.size() < MOST_STEPS, steps.toString());
    }
    return steps;
  }

  @Override
  public void close() throws Exception {
    line.close();
    index.close();
    database.close();
    key.close();
  }
}
