package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.correction.Corrections;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.TestDatabase;

/** One centre and two terminals that begin with the same ten residents. */
final class TwoTerminals implements AutoCloseable {
  static final TerminalId OTHER = new TerminalId("T-2");
  static final int RESIDENTS = 10;

  /** What all tests of a class share, because making keys takes long. */
  record Keys(Channel.World world, DeviceKeys other) {
    static Keys make() {
      return of(Channel.World.make());
    }

    static Keys of(Channel.World world) {
      return new Keys(world, world.keys().device(OTHER));
    }

    /** A centre that knows both terminals, of which there is neither. */
    Channel centre(CentrePlace place, Movements movements, Clock clock)
        throws CentreServer.CannotListen {
      Channel channel = new Channel(world, movements, place, clock);
      channel.enrol(OTHER, other);
      return channel;
    }

    Channel centre(CentrePlace place) throws CentreServer.CannotListen {
      return centre(place, movements(), Channel.CLOCK);
    }
  }

  private final TestDatabase database;
  private final String name;
  final CentrePlace place;
  private final Path folder;
  private final List<Backup> backups = new ArrayList<>();
  final Channel channel;
  final Seat here;
  final Seat there;

  private TwoTerminals(Keys keys, TestDatabase database, String name, Path folder, Clock clock)
      throws Exception {
    this.database = database;
    this.name = name;
    this.folder = folder;
    place = database.fresh(name);
    channel = keys.centre(place, movements(), clock);
    here = Seat.open(channel, Channel.TERMINAL, keys.world().device(), fresh("here"), residents());
    there = Seat.open(channel, OTHER, keys.other(), fresh("there"), residents());
  }

  static TwoTerminals open(Keys keys, TestDatabase database, String name, Path folder)
      throws Exception {
    return open(keys, database, name, folder, Channel.CLOCK);
  }

  /**
   * @param clock of all
   */
  static TwoTerminals open(Keys keys, TestDatabase database, String name, Path folder, Clock clock)
      throws Exception {
    return new TwoTerminals(keys, database, name, folder, clock);
  }

  /** Moves, corrections, and what is in no field group of a move. */
  static Movements movements() {
    List<Movement> all = new ArrayList<>(Corrections.all());
    all.addAll(List.of(new MoveWithin(), new Reorder()));
    return new Movements(all);
  }

  static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, RESIDENTS).mapToObj(n -> MadeUpResident.of(n, Channel.CITY));
  }

  /** A new directory. */
  Path fresh(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  /** An empty database beside the centre's, for a copy of it; it is closed with the terminals. */
  Backup backup() {
    Backup backup = new Backup(channel, place, database.fresh(name + " copy " + backups.size()));
    backups.add(backup);
    return backup;
  }

  TreeHead head() {
    return head(channel.store);
  }

  static TreeHead head(CentreStore store) {
    return store.inTransaction(transaction -> transaction.deltas().head());
  }

  /** A terminal has the same root and the same histories as the centre. */
  void assertAsTheCentre(Seat seat) {
    assertAs(channel.store, seat);
  }

  /** Both have, after a centre was put back. */
  void assertBothAs(Backup centre) {
    assertAs(centre.store(), here);
    assertAs(centre.store(), there);
  }

  static void assertAs(CentreStore centre, Seat seat) {
    assertEquals(new Downstream.Standing(head(centre), 0), seat.store.downstream().standing());
    for (long serial = 1; serial <= RESIDENTS; serial++) {
      AddressNumber number = AddressNumber.of(serial);
      assertEquals(
          centre.read(transaction -> transaction.residents().history(number)),
          seat.store.register().history(number),
          "" + serial);
    }
  }

  @Override
  public void close() throws Exception {
    here.close();
    there.close();
    for (Backup backup : backups) {
      backup.close();
    }
    channel.close();
  }
}
