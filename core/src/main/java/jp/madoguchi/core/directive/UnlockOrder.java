package jp.madoguchi.core.directive;

import java.time.Instant;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;

/**
 * Lets one operator try again at one terminal whose palms did not match (職員のロック解除), decided at the
 * centre. It counts once: its number has to be higher than that of each order that the terminal has
 * obeyed, and the terminal remembers that number where no copy of its disk reaches.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: number, 6: operator,
 * 7: by, 8: given (epoch seconds), 9: until (epoch seconds), 10: reason}.
 *
 * @param number from 1, higher for each order to this terminal
 * @param operator who is let in again
 * @param by the administrator whose card stands behind it
 * @param given whole seconds
 * @param until after this it counts for nothing
 * @param reason in the administrator's words; at most 200 bytes
 */
public record UnlockOrder(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    long number,
    OperatorId operator,
    OperatorId by,
    Instant given,
    Instant until,
    String reason) {
  /** Among a terminal's files: an order that somebody laid there who has no line. */
  public static final String FILE = "unlock.order";

  public UnlockOrder {
    if (number < 1 || !given.isBefore(until)) {
      throw new IllegalArgumentException("no order to unlock");
    }
  }
}
