package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FalseMatchScaleTest {
  /**
   * Upper tails of the standard normal distribution: 2.326 is 1e-2, 3.090 1e-3, 3.719 1e-4, 4.265
   * 1e-5. Beyond 3.5 four fifths of it are promised.
   */
  @ParameterizedTest
  @CsvSource({"1.2816, 1", "2.3263, 2", "3.0902, 3", "3.7190, 3.9", "4.2649, 4.7"})
  void deviationsAboveTheMeanHaveTheNormalTail(double deviations, double exponent) {
    double likeness = 0.582 + deviations * 0.0245;
    assertEquals(exponent, FalseMatchScale.PHOTOGRAPHS.exponent(likeness, 1, 1), 0.005);
  }

  /** The more chances a stranger has, the less a likeness is worth. */
  @Test
  void everySampleAndEveryFrameCosts() {
    double one = FalseMatchScale.PHOTOGRAPHS.exponent(0.68, 1, 1);
    assertEquals(one - 0.8 * Math.log10(3), FalseMatchScale.PHOTOGRAPHS.exponent(0.68, 3, 1), 1e-9);
    assertEquals(one - Math.log10(6), FalseMatchScale.PHOTOGRAPHS.exponent(0.68, 1, 6), 1e-9);
  }

  @Test
  void theLikenessOfStrangersIsWorthNothing() {
    assertEquals(0, FalseMatchScale.PHOTOGRAPHS.exponent(0.58, 1, 1));
  }

  @Test
  void noMoreIsClaimedThanCanBeShown() {
    assertEquals(FalseMatchScale.GREATEST, FalseMatchScale.PHOTOGRAPHS.exponent(1, 1, 1));
  }

  @Test
  void moreLikenessIsNeverWorthLess() {
    double before = 0;
    for (double likeness = 0.5; likeness <= 1; likeness += 0.001) {
      double exponent = FalseMatchScale.PHOTOGRAPHS.exponent(likeness, 1, 1);
      assertTrue(exponent >= before, "at " + likeness);
      before = exponent;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9, 6.1, Double.NaN})
  void aVerifierTakesNoMeaninglessPolicy(double exponent) {
    assertThrows(IllegalArgumentException.class, () -> new PalmVerifier(exponent));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void aVerifierTakesNoMeaninglessBurst(int frames) {
    assertThrows(IllegalArgumentException.class, () -> new PalmVerifier(5, frames));
  }
}
