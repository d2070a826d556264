package jp.madoguchi.core.roster;

/**
 * What an office demands of its terminals' keys.
 *
 * @param renewDays so many days before its certificates end a terminal asks for new ones; 7 to 180
 * @param suites which algorithms they use
 */
public record TrustPolicy(int renewDays, SuiteDemand suites) {
  /** The fewest days. */
  public static final int LEAST_DAYS = 7;

  /** The most days. */
  public static final int MOST_DAYS = 180;

  private static final int USUAL_DAYS = 60;

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
