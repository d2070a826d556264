package jp.madoguchi.terminal.login;

import java.time.Duration;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.Clock;

/**
 * Palms that did not match since the last one that did.
 *
 * @param since of the first of them, in epoch milliseconds; for display alone
 * @param boot in which the program ran at the last one
 * @param tick of that one, in that boot
 */
record Failures(int count, long since, String boot, long tick) {
  /** Before any. */
  static final Failures NONE = new Failures(0, 0, "", 0);

  /** With one more, now. */
  Failures andOne(Clock clock) {
    long first = count == 0 ? clock.now().toEpochMilli() : since;
    return new Failures(count + 1, first, clock.bootId(), clock.tick());
  }

  /** Without the last one, after which nothing was compared. */
  Failures lessOne() {
    return count <= 1 ? NONE : new Failures(count - 1, since, boot, tick);
  }

  /** Whether the wait has to begin anew: what the wall clock says of the time between may lie. */
  boolean isOfAnotherBoot(Clock clock) {
    return count > 0 && !boot.equals(clock.bootId());
  }

  /** The wait begins now. */
  Failures waitingFromNow(Clock clock) {
    return new Failures(count, since, clock.bootId(), clock.tick());
  }

  /** Whether the next one may be shown, as a list says it. */
  LockedOperator.State state(TryLimits limits) {
    if (count >= limits.stop()) {
      return LockedOperator.State.STOPPED;
    }
    return count >= limits.free() ? LockedOperator.State.WAITS : LockedOperator.State.FREE;
  }

  /** How long the next one has to wait. */
  Duration wait(TryLimits limits, Clock clock) {
    if (count < limits.free()) {
      return Duration.ZERO;
    }
    if (!boot.equals(clock.bootId())) {
      return limits.delay();
    }
    Duration left = limits.delay().minusNanos(clock.tick() - tick);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
