package jp.madoguchi.core.biometric;

/**
 * Turns likeness into a false-match exponent, −log10 of the share of other people who would reach
 * it. The scale is a normal tail, laid through the measured shares of 1e-1 to 1e-4 of people who
 * were set apart for tuning: 30 palms in hand photographs, sharp and spoilt, for what this program
 * locates itself; 100 palms under near-infrared and red light for regions that others cut. Beyond
 * {@value #SHOWN} it rises more slowly than a normal tail would: a few pairs of palms are far more
 * alike than most, and so few people do not show how many. It is no evidence about a site's own
 * people and cameras: {@code palm-eval} says what is promised there and what is measured.
 */
public final class FalseMatchScale {
  /** The greatest exponent that is ever claimed (false match rate 1e-6). */
  public static final double GREATEST = 6;

  /** For palms that {@link PalmLocator} found. */
  static final FalseMatchScale PHOTOGRAPHS = new FalseMatchScale(0.582, 0.0245);

  /** For regions that were cut by somebody else, all of one size and alike placed. */
  static final FalseMatchScale REGIONS = new FalseMatchScale(0.549, 0.025);

  /** Samples of one person resemble each other: each more is less than a whole new chance. */
  private static final double SAMPLES_SHARE = 0.8;

  /** The exponent up to which so few people show the tail. */
  private static final double SHOWN = 3.5;

  /** How much of a further step of the normal tail is promised. */
  private static final double BEYOND = 0.8;

  private final double mean;
  private final double deviation;

  private FalseMatchScale(double mean, double deviation) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /**
   * The exponent when the best likeness of all comparisons of one try counts: the more samples and
   * frames, the more chances a stranger has.
   *
   * @param likeness 0 to 1, the best of them
   * @param samples in the template, at least 1
   * @param frames of the try, at least 1
   * @return 0 to {@link #GREATEST}, rising with likeness
   */
  double exponent(double likeness, int samples, int frames) {
    double z = (likeness - mean) / deviation;
    if (z <= 0) {
      return 0;
    }
    double chances = SAMPLES_SHARE * StrictMath.log10(samples) + StrictMath.log10(frames);
    double exponent = tailExponent(z);
    double promised = exponent - (1 - BEYOND) * Math.max(0, exponent - SHOWN);
    return Math.clamp(promised - chances, 0, GREATEST);
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
