package jp.madoguchi.bench.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** A small gate; {@code lab paper} plays as many runs as one has the time for. */
class PaperRunsTest {
  private static final int RUNS = 20_000;
  private static final int RUNS_TO_FIND = 20_000;

  private final PaperTally tally = new PaperTally();
  private final PaperRuns inTest = new PaperRuns(PaperHouse.open(Optional.empty()), tally);

  @Test
  void nobodyIsGivenAnotherOnesPaperWhateverGoesWrong() {
    for (long seed = 1; seed <= RUNS; seed++) {
      assertEquals(Optional.empty(), inTest.broken(seed, PaperMistake.NONE), "seed " + seed);
    }
    inTest.say();
    for (String what :
        List.of(
            "sheets handed over",
            "time-out",
            "power cut",
            "refused: CHANGED",
            "refused: MISMATCH",
            "refused: restrained",
            "refused: OPEN_ENTRY",
            "refused: given up before",
            "refused: let go before")) {
      assertTrue(tally.count(what) > 50, what + " in " + tally.table());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theStoreOfATerminalAnswersAsTheBookOfTheRuns(long seed) throws Exception {
    assertEquals(Optional.empty(), inTest.besideStores(seed));
  }

  @Test
  void realDocumentsSayWhatWasAskedFor() throws Exception {
    PaperRuns real = new PaperRuns(PaperHouse.open(RealPress.here()), tally);
    for (long seed = PaperRuns.REAL_PRESS; seed <= 5L * PaperRuns.REAL_PRESS; ) {
      assertEquals(Optional.empty(), real.broken(seed, PaperMistake.NONE), "seed " + seed);
      seed += PaperRuns.REAL_PRESS;
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void eachMistakeIsFound(PaperMistake mistake) {
    for (long seed = 1; seed <= RUNS_TO_FIND; seed++) {
      if (inTest.broken(seed, mistake).isPresent()) {
        return;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void aSeedIsAlwaysTheSameRunWhateverWasBefore() {
    long course = inTest.course(3);
    assertNotEquals(course, inTest.course(4));
    assertEquals(course, inTest.course(3));
  }
}
