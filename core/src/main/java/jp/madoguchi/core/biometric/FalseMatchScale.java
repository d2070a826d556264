package jp.madoguchi.core.biometric;

/**
 * Turns likeness into a false-match exponent, −log10 of the share of other people who would reach
 * it. The scale is a normal tail fitted to impostor comparisons (three samples against one frame)
 * of generated people whose seeds no test uses. It is therefore a scale for training and regression,
 * not evidence about real hands; a site calibrates on its own people.
 */
public final class FalseMatchScale {
  /** The greatest exponent that is ever claimed (FMR 1e-6); no test at hand supports more. */
  public static final double GREATEST = 6;

  private static final double IMPOSTOR_MEAN = 0.60;
  private static final double IMPOSTOR_DEVIATION = 0.015;

  private FalseMatchScale() {}

  /** The exponent for a likeness of 0 to 1; 0 to {@link #GREATEST}, rising with likeness. */
  static double exponent(double likeness) {
    double z = (likeness - IMPOSTOR_MEAN) / IMPOSTOR_DEVIATION;
    if (z <= 0) {
      return 0;
    }
    return Math.min(GREATEST, tailExponent(z));
  }

  /** −log10 of twice the upper normal tail, after Abramowitz and Stegun 26.2.17. */
  private static double tailExponent(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double series =
        t * (0.319381530
            + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double log = -z * z / 2 - StrictMath.log(StrictMath.sqrt(2 * StrictMath.PI));
    return -(log + StrictMath.log(2 * series)) / StrictMath.log(10);
  }
}
