package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that is killed anywhere goes on, loses no line and enters none twice. */
class LotPowerTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(50);

  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 5);

  private static final List<ResidentRecord> PEOPLE =
      LongStream.rangeClosed(1, 4)
          .mapToObj(i -> People.resident(i, "ヤマダ　ハナコ", "1975-01-01"))
          .toList();

  private final PowerDisk start = new PowerDisk();
  private final StepClock clock = new StepClock();
  private final LotSeat.Card card = LotSeat.Card.fresh("clerk", RANDOM);

  private interface Work {
    void with(TerminalStore store, IntakeDesk desk) throws Exception;
  }

  private void session(PowerDisk disk, Work work) throws Exception {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 7);
    try (Secret key = Secret.taking(bytes);
        SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
      TerminalStore store = TerminalStore.open(database, clock, RANDOM, OpenStore.TERMINAL);
      LotSeat seat =
          LotSeat.at(
              store,
              People.operator(People.CLERK, Right.ENTER),
              card,
              OpenStore.TERMINAL,
              clock,
              RANDOM);
      work.with(store, seat.intake());
    }
  }

  @BeforeEach
  void aTown() throws Exception {
    session(
        start,
        (store, _) -> {
          store.operators().put(People.operator(People.CLERK, Right.ENTER));
          store.bulkLoad(PEOPLE.stream());
        });
  }

  private boolean cutOff(PowerDisk running) {
    try {
      session(running, (_, desk) -> takeAndRun(desk));
      return false;
    } catch (Exception noPower) {
      return true;
    }
  }

  private static void takeAndRun(IntakeDesk desk) throws Exception {
    MemoryFiles medium = LotFiles.with(PEOPLE, "not a line");
    run(desk, desk.take(medium, LotFiles.REQUEST).lot());
  }

  private static void run(IntakeDesk desk, Lot lot) throws Exception {
    desk.run(lot.id(), (_, _) -> {}, () -> false);
  }

  @Test
  void aPowerCutAnywhereLosesNoLineAndEntersNoneTwice() throws Exception {
    Set<Lot.State> resumed = new HashSet<>();
    boolean cut = true;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = start.copy();
      running.cutAfter(operations);
      cut = cutOff(running);
      PowerDisk found = running.afterPowerCut(new Random(operations));
      session(
          found,
          (_, desk) -> {
            List<Lot> lots = desk.lots();
            lots.forEach(lot -> resumed.add(lot.state()));
            if (lots.isEmpty()) {
              takeAndRun(desk);
            } else if (lots.getFirst().state() != Lot.State.DONE) {
              run(desk, lots.getFirst());
            }
          });
      session(found, LotPowerTest::requireOnce);
    }
    assertTrue(resumed.contains(Lot.State.RUNNING), resumed::toString);
  }

  private static void requireOnce(TerminalStore store, IntakeDesk desk) throws Exception {
    Lot lot = desk.lots().getFirst();
    assertEquals(1, desk.lots().size());
    assertEquals(Lot.State.DONE, lot.state());
    assertEquals(PEOPLE.size(), lot.count(Fate.Kind.ENTERED));
    assertEquals(1, lot.count(Fate.Kind.UNREADABLE));
    List<ChangeGroup> entered = store.changes().in(ChangeState.ENTERED);
    Set<AddressNumber> people =
        entered.stream().map(group -> group.head().resident()).collect(Collectors.toSet());
    Set<Ulid> told =
        desk.open(lot.id()).items().stream()
            .map(Item::fate)
            .flatMap(fate -> fate.entry().stream())
            .collect(Collectors.toSet());
    assertEquals(PEOPLE.size(), entered.size());
    assertEquals(PEOPLE.size(), people.size());
    assertEquals(entered.stream().map(ChangeGroup::id).collect(Collectors.toSet()), told);
  }
}
