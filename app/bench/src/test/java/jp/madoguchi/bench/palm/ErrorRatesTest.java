package jp.madoguchi.bench.palm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRatesTest {
  /** Impostors 1 to 100; genuine 91 to 110: ten of them lie among the impostors. */
  private final ErrorRates inTest = new ErrorRates(upTo(91, 110), upTo(1, 100));

  private static float[] upTo(int first, int last) {
    float[] scores = new float[last - first + 1];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = first + i;
    }
    return scores;
  }

  @ParameterizedTest
  @CsvSource({"1, 1.00, 0.00", "51, 0.50, 0.00", "96, 0.05, 0.25", "100, 0.01, 0.45"})
  void aScoreAtTheThresholdMatches(float threshold, double fmr, double fnmr) {
    assertEquals(fmr, inTest.fmr(threshold), 1e-12);
    assertEquals(fnmr, inTest.fnmr(threshold), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 50, 0.00", "0.05, 5, 0.25", "0.01, 1, 0.45", "0.009, 0, 0.50", "0, 0, 0.50"})
  void aRateIsNeverExceededByItsThreshold(double fmr, int falseMatches, double fnmr) {
    float threshold = inTest.threshold(fmr);
    assertEquals(falseMatches, inTest.falseMatches(threshold));
    assertEquals(fnmr, inTest.fnmr(threshold), 1e-12);
  }

  /** At 99 2 of 100 match, at 93 8 of 100; between lies 8/100 against 2/20. */
  @Test
  void theEqualErrorRateLiesWhereBothAreNearest() {
    assertEquals(0.085, inTest.equalErrorRate(), 0.01);
  }

  @Test
  void whatIsApartHasNoEqualError() {
    ErrorRates apart = new ErrorRates(upTo(101, 110), upTo(1, 100));
    assertEquals(0, apart.equalErrorRate());
    assertEquals(0, apart.fnmr(apart.threshold(0)));
  }

  @Test
  void tiesAreCountedOnBothSides() {
    ErrorRates tied = new ErrorRates(new float[] {1, 2, 2, 3}, new float[] {0, 2, 2, 2});
    assertEquals(0.75, tied.fmr(2));
    assertEquals(0.25, tied.fnmr(2));
    assertEquals(0, tied.falseMatches(tied.threshold(0.5)));
  }

  @Test
  void noMoreIsShownThanTheRuleOfThreeAllows() {
    assertTrue(new ErrorRates(upTo(1, 2), upTo(1, 300)).canShow(1e-2));
    assertFalse(new ErrorRates(upTo(1, 2), upTo(1, 299)).canShow(1e-2));
    assertEquals(3_000_000, ErrorRates.neededFor(1e-6));
    assertEquals(1e-4, ErrorRates.bound(30_000), 1e-12);
  }
}
