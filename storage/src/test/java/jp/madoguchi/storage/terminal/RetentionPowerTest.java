package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.Pace;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F43: a run that is killed anywhere goes on, loses nothing and repeats nothing. */
class RetentionPowerTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(43);

  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 17);

  private static final LocalDate LONG_AGO = LocalDate.of(1874, 1, 1);

  /** More than one portion. */
  private static final long PEOPLE = 260;

  private static final ResidentRecord STAYS = People.resident(9000, "ノコル", "1990-01-01");

  private final PowerDisk start = new PowerDisk();
  private final DayClock clock = new DayClock(People.TODAY);
  private final Retained.NoKeeper keeper = new Retained.NoKeeper();

  private interface Work {
    void with(TerminalStore store, RetentionDesk desk) throws Exception;
  }

  private void session(PowerDisk disk, Work work) throws Exception {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 7);
    try (Secret key = Secret.taking(bytes);
        SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
      TerminalStore store = TerminalStore.open(database, clock, RANDOM, OpenStore.TERMINAL);
      work.with(store, Retained.desk(store, clock, keeper));
    }
  }

  @BeforeEach
  void aStoreWithMuchThatIsDue() throws Exception {
    session(
        start,
        (store, _) -> {
          Stream<ResidentRecord> due =
              LongStream.rangeClosed(1, PEOPLE)
                  .mapToObj(
                      i -> Retained.removed(People.resident(i, "ハナ", "1873-05-05"), LONG_AGO));
          store.bulkLoad(Stream.concat(due, Stream.of(STAYS)));
          store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "x"));
          store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, People.TODAY, "y"));
        });
  }

  private boolean cutOff(PowerDisk running, Work work) {
    try {
      session(running, work);
      return false;
    } catch (Exception noPower) {
      return true;
    }
  }

  @Test
  void aPowerCutAnywhereLosesNothingAndRepeatsNothing() throws Exception {
    int anew = 0;
    int resumed = 0;
    boolean cut = true;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = start.copy();
      running.cutAfter(operations);
      cut = cutOff(running, (_, desk) -> desk.run(desk.survey(), _ -> {}));
      PowerDisk found = running.afterPowerCut(new Random(operations));
      boolean[] goesOn = new boolean[1];
      session(
          found,
          (_, desk) -> {
            Optional<RetentionRun> last = desk.standing().last();
            goesOn[0] = last.filter(run -> !run.isDone()).isPresent();
            if (goesOn[0]) {
              desk.resume(_ -> {});
            } else if (last.isEmpty()) {
              desk.run(desk.survey(), _ -> {});
            }
          });
      anew += goesOn[0] ? 0 : 1;
      resumed += goesOn[0] ? 1 : 0;
      session(found, (store, desk) -> requireDone(store, desk));
    }
    assertTrue(anew > 0 && resumed > 0, anew + " anew, " + resumed + " resumed");
  }

  @Test
  void whatATerminalErasesByItselfIsErasedOnceWhereverThePowerFails() throws Exception {
    boolean cut = true;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = start.copy();
      running.cutAfter(operations);
      cut = cutOff(running, (_, desk) -> desk.byItself(Pace.AT_ONCE));
      PowerDisk found = running.afterPowerCut(new Random(operations));
      session(found, (_, desk) -> desk.byItself(Pace.AT_ONCE));
      session(found, (store, desk) -> requireDone(store, desk));
    }
  }

  private static void requireDone(TerminalStore store, RetentionDesk desk) {
    RetentionRun run = desk.standing().last().orElseThrow();
    assertTrue(run.isDone());
    assertEquals(PEOPLE + 1, run.due());
    assertEquals(PEOPLE + 1, run.erased());
    assertTrue(desk.survey().erasing().isEmpty());
    assertTrue(store.register().current(STAYS.number()).isPresent());
    assertEquals(1, store.receivedFiles().of(Kept.ADDRESSEES).size());
  }
}
