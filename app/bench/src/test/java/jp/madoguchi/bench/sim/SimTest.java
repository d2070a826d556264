package jp.madoguchi.bench.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small gate; {@code lab sim} runs as many worlds as one has the time for. */
class SimTest {
  private static final int WORLDS = 60;
  private static final int WORLDS_TO_FIND = 40;

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
    assertEquals(EnumSet.allOf(Fault.class), tally.faults().keySet(), "a fault never happened");
  }

  @ParameterizedTest
  @EnumSource
  void findsAPlantedMistake(Planted mistake) throws Exception {
    assertTrue(Hunt.of(mistake, inTest, 1, 1, WORLDS_TO_FIND).successful());
  }

  @Test
  void aSeedIsAlwaysTheSameWorldWhateverWasBefore() throws Exception {
    try (SimHouse house = SimHouse.cheap("same"); SimHouse other = SimHouse.cheap("other")) {
      int course = course(3, house);
      assertNotEquals(course, course(4, house));
      assertEquals(course, course(3, house));
      assertEquals(course, course(3, other));
    }
  }

  private static int course(long seed, SimHouse house) throws Exception {
    try (World world = new World(seed, house, Plant.NONE)) {
      return world.run().course();
    }
  }
}
