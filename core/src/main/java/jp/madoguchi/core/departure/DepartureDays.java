package jp.madoguchi.core.departure;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** By which day a state stands in the list of departures. */
public final class DepartureDays {
  private static final String MOVED_OUT = Integer.toString(RemovalReason.MOVED_OUT.code());

  private DepartureDays() {}

  /**
   * The planned day of somebody who is here; the day of removal of somebody who moved out within
   * Japan and of whom no notice of arrival has come. Empty for everybody else, and where it is no
   * day of the calendar.
   */
  public static Optional<LocalDate> of(ResidentRecord state) {
    if (state.status() == ResidentStatus.CURRENT) {
      return day(state, Field.PLANNED_DAY);
    }
    boolean unheard =
        text(state, Field.REMOVAL_REASON).equals(MOVED_OUT)
            && text(state, Field.ARRIVAL_NOTICED).isEmpty();
    return unheard ? day(state, Field.REMOVED_ON) : Optional.empty();
  }

  private static Optional<LocalDate> day(ResidentRecord state, Field field) {
    return RegisterDate.decode(text(state, field))
        .toOptional()
        .filter(RegisterDate.Calendar.class::isInstance)
        .map(RegisterDate::sortKey);
  }

  private static String text(ResidentRecord state, Field field) {
    return state.particulars().text(field).value();
  }
}
