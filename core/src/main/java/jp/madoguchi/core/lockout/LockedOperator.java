package jp.madoguchi.core.lockout;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;

/**
 * An operator whose palm did not match, or who was let in again after that.
 *
 * @param failed palms since the last one that matched
 * @param since of the first of them; empty where there is none or it is not known
 * @param state whether the next one may be shown
 * @param unlocked the last time that an administrator let them in again
 */
public record LockedOperator(
    OperatorId id, int failed, Optional<Instant> since, State state, Optional<Unlock> unlocked) {
  /** Whether the next palm may be shown. */
  public enum State {
    /** At once. */
    FREE,
    /** After a wait. */
    WAITS,
    /** Only once an administrator has unlocked. */
    STOPPED
  }

  /** Who let an operator in again, and when. */
  public record Unlock(OperatorId by, Instant at) {}
}
