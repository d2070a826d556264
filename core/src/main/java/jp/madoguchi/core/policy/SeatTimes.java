package jp.madoguchi.core.policy;

import java.time.Duration;

/**
 * How long an operator's place at the terminal is kept (Ⅲ1-3: 離席する際は必ずログアウト).
 *
 * @param idle without a key or a click for so long, the terminal locks; 30 seconds to 30 minutes
 * @param longest a session ends after so long whatever happens; at most 12 hours, as the card's
 *     statement says
 */
public record SeatTimes(Duration idle, Duration longest) {
  private static final Duration LEAST_IDLE = Duration.ofSeconds(30);
  private static final Duration MOST_IDLE = Duration.ofMinutes(30);
  private static final Duration LEAST_SESSION = Duration.ofMinutes(10);
  private static final Duration MOST_SESSION = Duration.ofHours(12);

  public SeatTimes {
    if (isOutside(idle, LEAST_IDLE, MOST_IDLE) || isOutside(longest, LEAST_SESSION, MOST_SESSION)) {
      throw new IllegalArgumentException("idle %s, longest %s".formatted(idle, longest));
    }
  }

  /** What counts where nothing was said: five minutes, ten hours. */
  public static SeatTimes usual() {
    return new SeatTimes(Duration.ofMinutes(5), Duration.ofHours(10));
  }

  private static boolean isOutside(Duration asked, Duration least, Duration most) {
    return asked.compareTo(least) < 0 || asked.compareTo(most) > 0;
  }
}
