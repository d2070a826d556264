package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store whose making was cut is cut again while it is made anew. */
class CutMakingTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(11);

  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 23);

  /** What the first cut left: scripts that ran, and a part of the next one. */
  record Left(int version, String... statements) {}

  static Stream<Left> halves() {
    return Stream.of(
        new Left(0, "CREATE TABLE resident_state (address_number VARCHAR(10))"),
        new Left(2, "CREATE TABLE batch_outbox (epoch INTEGER, sequence BIGINT)"),
        new Left(4, "DROP INDEX resident_present_kana"),
        new Left(5, "CREATE TABLE anchor (only SMALLINT, sequence BIGINT)"),
        new Left(
            7,
            "CREATE TABLE resident_present_copy_8_0 AS SELECT * FROM resident_present",
            "DROP TABLE resident_present"));
  }

  private interface Work {
    void in(SealedDatabase database) throws Exception;
  }

  private static void opened(PowerDisk disk, Work work) throws Exception {
    try (Secret key = Secret.taking(new byte[32]);
        SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
      work.in(database);
    }
  }

  private static void open(PowerDisk disk) throws Exception {
    opened(
        disk,
        database -> TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL));
  }

  private static PowerDisk of(Left left) throws Exception {
    PowerDisk disk = new PowerDisk();
    opened(
        disk,
        database -> {
          if (left.version() > 0) {
            OldStores.migrate(database, left.version());
          }
          for (String statement : List.of(left.statements())) {
            OldStores.execute(database, statement);
          }
        });
    return disk.copy();
  }

  /** Not every write that failed is told: what was not acknowledged may be lost. */
  private static void cut(PowerDisk running) throws Exception {
    try {
      open(running);
    } catch (StoreFailure noPower) {
      assertTrue(running.isDead(), noPower::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("halves")
  void itOpensWhereverItIsCut(Left left) throws Exception {
    PowerDisk start = of(left);
    int cuts = 0;
    boolean cut = true;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = start.copy();
      running.cutAfter(operations);
      cut(running);
      cut = running.isDead();
      cuts += cut ? 1 : 0;
      open(running.afterPowerCut(new Random(operations)));
    }
    assertTrue(cuts > 0, cuts + " cuts");
  }
}
