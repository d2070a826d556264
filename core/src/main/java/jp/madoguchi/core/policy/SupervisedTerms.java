package jp.madoguchi.core.policy;

import java.time.Duration;

/**
 * What holds where a supervisor lets an operator in whose palm cannot be taken ({@link
 * Fallback#SUPERVISOR}).
 *
 * @param longest such a session ends after so long; 10 minutes to 4 hours
 * @param withoutCamera whether the supervisor's card and PIN are enough where no camera works; else
 *     it takes their palm, always
 */
public record SupervisedTerms(Duration longest, boolean withoutCamera) {
  private static final Duration LEAST = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofHours(4);

  public SupervisedTerms {
    if (longest.compareTo(LEAST) < 0 || longest.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("supervised for " + longest);
    }
  }

  /** What counts where nothing was said: an hour, and never without a palm. */
  public static SupervisedTerms usual() {
    return new SupervisedTerms(Duration.ofHours(1), false);
  }
}
