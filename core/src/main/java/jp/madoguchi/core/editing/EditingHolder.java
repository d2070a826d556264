package jp.madoguchi.core.editing;

import java.time.Duration;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;

/**
 * Who is at work on a resident at another terminal.
 *
 * @param age since the work began, in whole seconds
 * @param left until the claim ends where it is not renewed, in whole seconds
 */
public record EditingHolder(
    AddressNumber resident,
    TerminalId terminal,
    OperatorId operator,
    EditingStage stage,
    Duration age,
    Duration left) {
  public EditingHolder {
    if (age.isNegative()
        || age.compareTo(EditingClaim.OLDEST) > 0
        || left.isNegative()
        || left.compareTo(stage.holds()) > 0) {
      throw new IllegalArgumentException("no time of a holder");
    }
    age = Duration.ofSeconds(age.toSeconds());
    left = Duration.ofSeconds(left.toSeconds());
  }
}
