package jp.madoguchi.core.identity;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.ResidentRecord;

/** When something of an earlier state came to an end. */
final class Since {
  private Since() {}

  /** The day of the movement that put another state in the place of this one (異動日). */
  static Optional<RegisterDate> after(List<ResidentRecord> states, int place) {
    return place + 1 < states.size()
        ? Optional.of(states.get(place + 1).origin().eventDate())
        : Optional.empty();
  }
}
