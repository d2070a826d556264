package jp.madoguchi.core.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;

/** From when on a removed record is kept (消除日, 施行令34条1項). */
public final class Removal {
  private Removal() {}

  /**
   * The day from which the keeping counts: that of the state by which the person was removed last,
   * whatever was corrected since. Empty for whoever is on the register.
   *
   * @param states of one person, oldest first
   */
  public static Optional<LocalDate> day(List<ResidentRecord> states) {
    return states.reversed().stream()
        .takeWhile(state -> state.status() == ResidentStatus.REMOVED)
        .reduce((_, earlier) -> earlier)
        .map(Removal::day);
  }

  /**
   * The day of one state that removed somebody: the day of entry, or the day of the event where
   * that comes later, as with a planned move-out. Of an unknown event date the latest day counts
   * that it may mean; where nothing is known of it, it was over when it was entered.
   */
  public static LocalDate day(ResidentRecord removing) {
    LocalDate entered = removing.origin().entryDate();
    LocalDate event = removing.origin().eventDate().lastKey();
    boolean later = event.isAfter(entered) && !event.equals(RegisterDate.LAST_DAY);
    return later ? event : entered;
  }
}
