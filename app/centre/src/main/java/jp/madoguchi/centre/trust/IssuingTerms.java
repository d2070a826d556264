package jp.madoguchi.centre.trust;

import java.time.Duration;

/**
 * How long the certificates of terminals are good for.
 *
 * @param validity 30 days to 5 years
 * @param pause so long after one renewal a terminal gets no other, unless a higher suite is
 *     demanded; less than half of the validity
 */
public record IssuingTerms(Duration validity, Duration pause) {
  private static final Duration LEAST = Duration.ofDays(30);
  private static final Duration MOST = Duration.ofDays(1830);

  public IssuingTerms {
    if (validity.compareTo(LEAST) < 0
        || validity.compareTo(MOST) > 0
        || pause.isNegative()
        || pause.compareTo(validity.dividedBy(2)) >= 0) {
      throw new IllegalArgumentException("no terms of certificates");
    }
  }

  /** A year; a day. */
  public static IssuingTerms usual() {
    return new IssuingTerms(Duration.ofDays(365), Duration.ofDays(1));
  }
}
