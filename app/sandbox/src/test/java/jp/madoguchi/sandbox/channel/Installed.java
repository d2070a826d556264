package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;

/**
 * A terminal as it stands in an office: a store on a disk that can be copied and put back, and what
 * it keeps outside the store because the centre told it.
 */
final class Installed implements AutoCloseable {
  static final CourierStep NEW_EPOCH = new CourierStep.Obeyed(Order.Act.NEW_EPOCH);
  static final CourierStep WIPED = new CourierStep.Obeyed(Order.Act.WIPE);

  private final Channel channel;
  final TerminalId id;
  private final Path disk;
  private final Secret key;
  final Obedient outside;
  private Seat seat;

  private Installed(
      Channel channel, TerminalId id, DeviceKeys device, Path disk, Seat seat, Secret key)
      throws Exception {
    this.channel = channel;
    this.id = id;
    this.disk = disk;
    this.seat = seat;
    this.key = key;
    outside = new Obedient(channel, id, device, () -> this.seat.store.outbox());
  }

  static Installed with(
      Channel channel,
      TerminalId id,
      DeviceKeys device,
      Path disk,
      Stream<ResidentRecord> residents)
      throws Exception {
    Seat seat = Seat.open(channel, id, device, disk, residents);
    return new Installed(channel, id, device, disk, seat, seat.key());
  }

  Seat seat() {
    return seat;
  }

  /** Both clerks sign in, under the lease of the moment. */
  void morning() {
    seat.morning();
    if (!outside.leases.isEmpty()) {
      seat.under(outside.leases.getLast());
    }
  }

  /** Somebody is moved, by one clerk and with the approval of the other. */
  Act moves(long person, String lot) throws Exception {
    Act act = seat.move(lot, seat.person(person));
    seat.put(act);
    return act;
  }

  HttpLine line(URI centre) {
    return channel.line(outside.keys, centre);
  }

  Courier courier(Line line) {
    return outside.courier(line).filling(seat.store.downstream()).watching(seat.store.ledger());
  }

  /** Steps until nothing goes on; what they came to. */
  List<CourierStep> steps(Line line) throws Exception {
    return Steps.of(courier(line));
  }

  List<CourierStep> steps(URI centre) throws Exception {
    try (HttpLine line = line(centre)) {
      return steps(line);
    }
  }

  /** Steps of which none may fail; the verdicts that they brought. */
  List<Verdict> syncs(URI centre) throws Exception {
    List<CourierStep> steps = steps(centre);
    assertFalse(steps.stream().anyMatch(CourierStep::failed), steps.toString());
    return verdicts(steps);
  }

  static List<Verdict> verdicts(List<CourierStep> steps) {
    return steps.stream()
        .filter(CourierStep.Sent.class::isInstance)
        .map(step -> ((CourierStep.Sent) step).receipt())
        .map(Receipt::verdicts)
        .flatMap(List::stream)
        .toList();
  }

  /** An image of the disk, taken while nobody works. */
  void copyTo(Path directory) throws Exception {
    seat.close();
    copy(disk, directory);
    reopen();
  }

  /** The disk broke; what was copied once is on the new one. */
  void putBack(Path directory) throws Exception {
    seat.close();
    try (Stream<Path> files = Files.list(disk)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    copy(directory, disk);
    reopen();
  }

  /** Somebody runs a second terminal from an image. */
  Seat clone(Path image) throws Exception {
    Seat clone = Seat.again(channel, id, outside.keys, image, key);
    outside.leases.stream().reduce((_, last) -> last).ifPresent(clone::under);
    return clone;
  }

  private void reopen() throws Exception {
    seat = Seat.again(channel, id, outside.keys, disk, key);
    morning();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() throws Exception {
    seat.close();
    key.close();
  }
}
