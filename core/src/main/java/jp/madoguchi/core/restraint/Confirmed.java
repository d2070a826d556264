package jp.madoguchi.core.restraint;

import java.time.Instant;
import jp.madoguchi.core.operator.OperatorId;

/**
 * One point of the checklist, with the name of whoever saw to it.
 *
 * @param notApplicable why there is nothing to restrain there; empty where it is restrained
 * @param at whole minutes
 */
public record Confirmed(Elsewhere where, OperatorId by, Instant at, String notApplicable) {
  /** The most characters of a reason. */
  public static final int LONGEST = 40;

  private static final int MINUTE = 60;

  public Confirmed {
    if (notApplicable.length() > LONGEST || at.getEpochSecond() % MINUTE != 0) {
      throw new IllegalArgumentException("not to be kept as a point of a checklist");
    }
  }
}
