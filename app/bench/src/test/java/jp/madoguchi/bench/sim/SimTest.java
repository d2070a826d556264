package jp.madoguchi.bench.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small gate; {@code lab sim} runs as many worlds as one has the time for, and looks for all
 * planted mistakes.
 */
class SimTest {
  private static final int WORLDS = 24;
  private static final int WORLDS_TO_FIND = 20;

  private static final Set<Fault> OFTEN =
      EnumSet.of(
          Fault.REQUEST_LOST,
          Fault.ANSWER_LOST,
          Fault.DOUBLED,
          Fault.DELAYED,
          Fault.REQUEST_BENT,
          Fault.POWER_CUT,
          Fault.CENTRE_PUT_BACK,
          Fault.MEDIUM_WRITTEN);

  @SuppressWarnings("NullAway.Init")
  private static SimTally tally;

  @SuppressWarnings("NullAway.Init")
  private static Worlds inTest;

  @BeforeAll
  static void open() throws Exception {
    tally = new SimTally();
    inTest = Worlds.open(tally);
  }

  @AfterAll
  static void close() {
    inTest.close();
  }

  @Test
  void nothingIsLostDoubledOrOutOfOrderWhateverGoesWrong() throws Exception {
    for (long seed = 1; seed <= WORLDS; seed++) {
      assertEquals(Optional.empty(), inTest.broken(seed, Plant.NONE), "seed " + seed);
    }
    Set<Fault> never = EnumSet.allOf(Fault.class);
    never.removeAll(tally.faults().keySet());
    assertTrue(never.stream().noneMatch(OFTEN::contains), "never happened: " + never);
  }

  /** Worlds that once broke, so far as they are the same since. */
  @ParameterizedTest
  @ValueSource(longs = {149, 493, 5313})
  void whatWasMendedHolds(long seed) throws Exception {
    assertEquals(Optional.empty(), inTest.broken(seed, Plant.NONE));
  }

  /** Those that a few worlds are enough for. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SYNC_SKIPPED",
        "APPROVED_IN_WORDS_ALONE",
        "SEND_BACK_FORGOTTEN",
        "GROUP_SPLIT",
        "UNANSWERED_FORGOTTEN",
        "RECEIPT_NOT_STORED",
        "REFUSAL_OVERLOOKED",
        "UNSENT_HIDDEN",
        "CURSOR_BEFORE_ROWS",
        "OLD_KEY_USED",
        "MEDIUM_LEDGER_FORGOTTEN",
        "MEDIUM_APPLIED_TWICE",
        "APPLIED_TWICE",
        "RECEIPT_NOT_KEPT",
        "DATA_LOST"
      })
  void findsAPlantedMistake(Planted mistake) throws Exception {
    assertTrue(Hunt.of(mistake, inTest, 1, 1, WORLDS_TO_FIND).successful());
  }

  @Test
  void aSeedIsAlwaysTheSameWorldWhateverWasBefore() throws Exception {
    try (SimHouse house = SimHouse.cheap("same")) {
      int course = course(3, house);
      assertNotEquals(course, course(4, house));
      assertEquals(course, course(3, house));
    }
  }

  private static int course(long seed, SimHouse house) throws Exception {
    try (World world = new World(seed, house, Plant.NONE)) {
      return world.run().course();
    }
  }
}
