package jp.madoguchi.core.roster;

import java.util.Optional;
import jp.madoguchi.core.log.witness.WitnessKey;

/**
 * What an office demands of its terminals' keys, and of what they believe of its log.
 *
 * @param renewDays so many days before its certificates end a terminal asks for new ones; 7 to 180
 * @param suites which algorithms they use
 * @param witness has to have signed each checkpoint that a terminal believes; none where empty
 */
public record TrustPolicy(int renewDays, SuiteDemand suites, Optional<WitnessKey> witness) {
  /** The fewest days. */
  public static final int LEAST_DAYS = 7;

  /** The most days. */
  public static final int MOST_DAYS = 180;

  private static final int USUAL_DAYS = 60;

  /** A policy that names no witness. */
  public TrustPolicy(int renewDays, SuiteDemand suites) {
    this(renewDays, suites, Optional.empty());
  }

  public TrustPolicy {
    if (renewDays < LEAST_DAYS || renewDays > MOST_DAYS) {
      throw new IllegalArgumentException("renewal %d days before".formatted(renewDays));
    }
  }

  /** What counts where nothing was said: sixty days, the first suite. */
  public static TrustPolicy usual() {
    return new TrustPolicy(USUAL_DAYS, SuiteDemand.none());
  }
}
