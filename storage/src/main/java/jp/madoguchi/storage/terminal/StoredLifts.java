package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESTRAINT_LIFT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Lifts;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.storage.terminal.schema.tables.records.RestraintLiftRecord;

/** What is lifted, a row each. What has returned is deleted when it is found so. */
final class StoredLifts implements Lifts {
  /** The time at which a row was looked at is written again after so long. */
  private static final Duration LOOKED = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Clock clock;

  StoredLifts(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Lift> running() {
    List<Lift> kept =
        transactions.read(db -> db.selectFrom(RESTRAINT_LIFT).fetch(StoredLifts::lift));
    List<Lift> running = new ArrayList<>();
    for (Lift lift : kept) {
      if (lift.left(clock).isEmpty()) {
        end(lift.number());
      } else {
        running.add(looked(lift));
      }
    }
    return running;
  }

  private Lift looked(Lift lift) {
    Lift now = lift.seenAt(Instant.ofEpochMilli(clock.now().toEpochMilli()));
    if (now.seen().isAfter(lift.seen().plus(LOOKED))) {
      put(now);
      return now;
    }
    return lift;
  }

  @Override
  public void put(Lift lift) {
    transactions.write(db -> {
      db.deleteFrom(RESTRAINT_LIFT)
          .where(RESTRAINT_LIFT.ADDRESS_NUMBER.eq(lift.number()))
          .execute();
      return db.executeInsert(row(lift));
    });
  }

  @Override
  public void end(AddressNumber number) {
    transactions.write(db ->
        db.deleteFrom(RESTRAINT_LIFT).where(RESTRAINT_LIFT.ADDRESS_NUMBER.eq(number)).execute());
  }

  private static RestraintLiftRecord row(Lift lift) {
    RestraintLiftRecord row = new RestraintLiftRecord();
    row.setAddressNumber(lift.number());
    row.setProcesses(lift.processes().stream().mapToInt(StoredLifts::bit).sum());
    row.setOperatorId(lift.by());
    row.setReason(lift.reason());
    row.setBegunMilli(lift.from());
    row.setLastsMinutes((int) lift.length().toMinutes());
    row.setTick(lift.tick());
    row.setBootId(lift.bootId());
    row.setSeenMilli(lift.seen());
    return row;
  }

  private static Lift lift(RestraintLiftRecord row) {
    return new Lift(
        row.getAddressNumber(),
        processes(row.getProcesses()),
        row.getOperatorId(),
        row.getReason(),
        row.getBegunMilli(),
        Duration.ofMinutes(row.getLastsMinutes()),
        row.getTick(),
        row.getBootId(),
        row.getSeenMilli());
  }

  private static Set<Process> processes(int bits) {
    return Arrays.stream(Process.values())
        .filter(process -> (bits & bit(process)) != 0)
        .collect(Collectors.toSet());
  }

  private static int bit(Process process) {
    return 1 << process.code();
  }
}
