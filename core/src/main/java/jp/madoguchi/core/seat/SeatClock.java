package jp.madoguchi.core.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.port.Clock;

/**
 * How long one session has lasted, and how long its operator has done nothing. Time that passes
 * while the machine sleeps counts: what is taken is the longer of monotonic and wall time. One
 * thread at a time.
 */
public final class SeatClock {
  private static final Duration IDLE_WARNING = Duration.ofSeconds(30);
  private static final Duration END_WARNING = Duration.ofMinutes(5);

  private final SeatTimes times;
  private final Clock clock;
  private final Moment begun;
  private Moment touched;

  /** Begins now. */
  public SeatClock(SeatTimes times, Clock clock) {
    this.times = times;
    this.clock = clock;
    begun = Moment.now(clock);
    touched = begun;
  }

  /** The operator pressed a key, clicked or turned the wheel. */
  public void touch() {
    touched = Moment.now(clock);
  }

  /** Whether the session is to end, and as what. */
  public Optional<SeatEvent> over() {
    if (!left(begun, times.longest()).isPositive()) {
      return Optional.of(SeatEvent.LONGEST);
    }
    return left(touched, times.idle()).isPositive()
        ? Optional.empty()
        : Optional.of(SeatEvent.IDLE);
  }

  /** The time left until the terminal locks, where that is to be said now. */
  public Optional<Duration> untilLocked() {
    return Optional.of(left(touched, times.idle()))
        .filter(left -> left.compareTo(least(IDLE_WARNING, times.idle().dividedBy(2))) <= 0);
  }

  /** The time left until the session ends, where that is to be said now. */
  public Optional<Duration> untilEnded() {
    return Optional.of(left(begun, times.longest()))
        .filter(left -> left.compareTo(least(END_WARNING, times.longest().dividedBy(2))) <= 0);
  }

  private Duration left(Moment since, Duration term) {
    return term.minus(since.until(Moment.now(clock)));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private record Moment(long tick, Instant at) {
    static Moment now(Clock clock) {
      return new Moment(clock.tick(), clock.now());
    }

    Duration until(Moment later) {
      Duration ticked = Duration.ofNanos(later.tick - tick);
      Duration passed = Duration.between(at, later.at);
      return ticked.compareTo(passed) > 0 ? ticked : passed;
    }
  }
}
