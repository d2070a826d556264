package jp.madoguchi.core.editing;

import java.time.Duration;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;

/**
 * What a terminal says of one resident: this operator is at work on them here. It tells neither
 * which movement it is nor what was typed.
 *
 * @param age since the work began, in whole seconds; no two clocks are compared by it
 */
public record EditingClaim(
    AddressNumber resident, OperatorId operator, EditingStage stage, Duration age) {
  /** An older one says no more than this. */
  public static final Duration OLDEST = Duration.ofDays(400);

  public EditingClaim {
    if (age.isNegative() || age.compareTo(OLDEST) > 0) {
      throw new IllegalArgumentException("no age of a claim: " + age);
    }
    age = Duration.ofSeconds(age.toSeconds());
  }
}
