package jp.madoguchi.core.restraint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;

/**
 * Something that a measure restrains, let pass for some minutes at this terminal (一時解除, 3.1). It
 * returns by itself and goes to no other system. No clock that is put back makes it longer: within
 * one boot the monotonic clock counts, and beyond that the latest time at which it was looked at.
 *
 * @param reason 1 to {@link #LONGEST_REASON} characters
 * @param from whole milliseconds
 * @param length whole minutes
 * @param seen the latest time at which it was looked at
 */
public record Lift(
    AddressNumber number,
    Set<Process> processes,
    OperatorId by,
    String reason,
    Instant from,
    Duration length,
    long tick,
    String bootId,
    Instant seen) {
  /** The longest that somebody may ask for. */
  public static final Duration LONGEST = Duration.ofHours(8);

  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 200;

  /** How far the wall clock may be behind what it said before (protocol point 9). */
  private static final Duration TOLERATED = Duration.ofSeconds(120);

  /**
   * @throws IllegalArgumentException nothing is let pass, for no reason, for no time or for too
   *     long
   */
  public Lift {
    processes = processes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(processes));
    boolean fits =
        length.isPositive()
            && length.compareTo(LONGEST) <= 0
            && length.equals(Duration.ofMinutes(length.toMinutes()));
    if (processes.isEmpty() || !fits || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("no lift");
    }
  }

  /** One that begins now. */
  public static Lift beginning(
      AddressNumber number,
      Set<Process> processes,
      OperatorId by,
      String reason,
      Duration length,
      Clock clock) {
    Instant now = Instant.ofEpochMilli(clock.now().toEpochMilli());
    return new Lift(number, processes, by, reason, now, length, clock.tick(), clock.bootId(), now);
  }

  /** What is left of it; empty where it has returned. */
  public Optional<Duration> left(Clock clock) {
    Instant now = clock.now();
    if (now.isBefore(seen.minus(TOLERATED))) {
      return Optional.empty();
    }
    Instant latest = now.isBefore(seen) ? seen : now;
    Duration left = length.minus(Duration.between(from, latest));
    if (bootId.equals(clock.bootId())) {
      Duration byTick = length.minusNanos(clock.tick() - tick);
      left = byTick.compareTo(left) < 0 ? byTick : left;
    }
    return Optional.of(left).filter(Duration::isPositive);
  }

  /** The same, looked at now. */
  public Lift seenAt(Instant now) {
    return now.isAfter(seen)
        ? new Lift(number, processes, by, reason, from, length, tick, bootId, now)
        : this;
  }
}
