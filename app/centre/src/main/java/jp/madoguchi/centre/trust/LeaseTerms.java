package jp.madoguchi.centre.trust;

import java.time.Duration;

/**
 * For how long terminals may work without the centre.
 *
 * @param length of a lease
 * @param skew how far a terminal's clock may be behind: a lease begins so long before it is given
 */
public record LeaseTerms(Duration length, Duration skew) {
  public LeaseTerms {
    if (!length.isPositive() || skew.isNegative()) {
      throw new IllegalArgumentException("no terms of a lease");
    }
  }

  /** Two weeks; two minutes. */
  public static LeaseTerms usual() {
    return new LeaseTerms(Duration.ofDays(14), Duration.ofSeconds(120));
  }
}
