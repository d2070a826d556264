package jp.madoguchi.core.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Notices that the wall clock was put forward or back: against the monotonic clock while the
 * program runs, and against the newest entry after a start, where only a step back shows.
 * Differences up to two minutes are of no account (protocol point 9). One thread at a time.
 */
public final class ClockSteps {
  private static final Duration TOLERATED = Duration.ofSeconds(120);

  private record Reading(Instant wall, long tick) {}

  private Optional<Reading> last = Optional.empty();

  /**
   * Takes one reading of both clocks; what is to be logged where the wall clock stepped.
   *
   * @param newest the newest entry, asked for at the first reading only
   */
  public Optional<AccessNote> since(
      Instant now, long tick, Supplier<Optional<AccessEntry>> newest) {
    Optional<Duration> step =
        last.map(before -> Duration.between(before.wall(), now).minusNanos(tick - before.tick()))
            .or(() ->
                newest
                    .get()
                    .map(entry -> Duration.between(entry.at(), now))
                    .filter(Duration::isNegative));
    last = Optional.of(new Reading(now, tick));
    return step.filter(by -> by.abs().compareTo(TOLERATED) > 0)
        .map(by -> AccessNote.of(AccessEvent.CLOCK_STEPPED, by.toSeconds() + " s"));
  }
}
