package jp.madoguchi.bench.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small gate; {@code lab sim} runs as many worlds as one has the time for. */
class SimTest {
  private static final int WORLDS = 20;
  private static final int WORLDS_TO_FIND = 12;

  @SuppressWarnings("NullAway.Init")
  private static Sim inTest;

  @BeforeAll
  static void makeKeys() throws Exception {
    inTest = new Sim(1, WORLDS_TO_FIND);
  }

  @Test
  void nothingIsLostDoubledOrOutOfOrderWhateverGoesWrong() throws Exception {
    Sim worlds = new Sim(1, WORLDS);
    for (long seed = 1; seed <= WORLDS; seed++) {
      assertEquals(Optional.empty(), worlds.broken(seed, Plant.NONE), "seed " + seed);
    }
    assertEquals(EnumSet.allOf(Fault.class), worlds.faults().keySet(), "a fault never happened");
  }

  @ParameterizedTest
  @EnumSource
  void findsAPlantedMistake(Planted mistake) throws Exception {
    assertTrue(inTest.seedsToFind(mistake).isPresent());
  }

  @Test
  void aSeedIsAlwaysTheSameWorld() throws Exception {
    Planted mistake = Planted.JOURNAL_NOT_SYNCED;
    assertEquals(inTest.seedsToFind(mistake), inTest.seedsToFind(mistake));
  }
}
