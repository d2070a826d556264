package jp.madoguchi.core.biometric;

/**
 * Turns likeness into a false-match exponent, −log10 of the share of other people who would reach
 * it. The scale is a normal tail: 22,350 impostor comparisons (three samples against one frame) of
 * 150 generated people, whose seeds (7,000,000 and up) no test uses, gave likenesses of mean 0.682
 * and deviation 0.0150, and the tail follows the normal one as far as that many can show. Mean and
 * deviation are set wider than fitted, since real palms in tuning photographs lay a little higher.
 * Exponents beyond 4 are extrapolated. This is a scale for training and regression, not evidence
 * about real people; a site calibrates on its own.
 */
public final class FalseMatchScale {
  /** The greatest exponent that is ever claimed (false match rate 1e-6). */
  public static final double GREATEST = 6;

  private static final double IMPOSTOR_MEAN = 0.690;
  private static final double IMPOSTOR_DEVIATION = 0.0165;

  private FalseMatchScale() {}

  /** The exponent for a likeness of 0 to 1; 0 to {@link #GREATEST}, rising with likeness. */
  static double exponent(double likeness) {
    double z = (likeness - IMPOSTOR_MEAN) / IMPOSTOR_DEVIATION;
    if (z <= 0) {
      return 0;
    }
    return Math.min(GREATEST, tailExponent(z));
  }

  /** −log10 of the upper normal tail, after Abramowitz and Stegun 26.2.17. */
  private static double tailExponent(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double log = -z * z / 2 - StrictMath.log(StrictMath.sqrt(2 * StrictMath.PI));
    return -(log + StrictMath.log(series)) / StrictMath.log(10);
  }
}
