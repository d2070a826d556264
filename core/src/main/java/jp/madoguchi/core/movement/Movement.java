package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A kind of movement (異動事由) as both sides know it: the terminal when it puts an approved group into
 * effect, the centre when it checks everything again. Stateless and safe for use by several
 * threads.
 */
public interface Movement {
  /** The stable code that travels, such as {@code move-within}. */
  String code();

  /**
   * Checks a finished group again, whoever made it and on whichever machine.
   *
   * @param before the present states of the residents concerned
   * @param received the day on which it was entered
   */
  List<Finding> recheck(
      List<Act> group,
      Map<AddressNumber, ResidentRecord> before,
      Municipality municipality,
      LocalDate received);
}
