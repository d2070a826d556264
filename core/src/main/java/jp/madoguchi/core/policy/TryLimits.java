package jp.madoguchi.core.policy;

import java.time.Duration;

/**
 * How many palms may fail. The bounds are those of NIST SP 800-63B-4 for cameras that nobody has
 * evaluated against copies of hands: five tries, thirty seconds before each further one, fifty in
 * all.
 *
 * @param free so many fail without a wait; 1 to 5
 * @param delay before each further one; 30 seconds to 10 minutes
 * @param stop after so many since the last success only an administrator lets the operator in;
 *     {@code free} to 50
 */
public record TryLimits(int free, Duration delay, int stop) {
  private static final int MOST_FREE = 5;
  private static final int MOST = 50;
  private static final Duration LEAST_DELAY = Duration.ofSeconds(30);
  private static final Duration MOST_DELAY = Duration.ofMinutes(10);

  public TryLimits {
    if (free < 1
        || free > MOST_FREE
        || stop < free
        || stop > MOST
        || delay.compareTo(LEAST_DELAY) < 0
        || delay.compareTo(MOST_DELAY) > 0) {
      throw new IllegalArgumentException("tries %d, %s, %d".formatted(free, delay, stop));
    }
  }

  /** What counts where nothing was said: 5, 30 seconds, 50. */
  public static TryLimits usual() {
    return new TryLimits(MOST_FREE, LEAST_DELAY, MOST);
  }
}
