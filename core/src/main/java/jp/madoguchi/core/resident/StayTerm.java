package jp.madoguchi.core.resident;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;

/** How a foreign resident's term of stay or certificate stands on a day. */
public enum StayTerm {
  /** It runs for more than three months. */
  RUNNING,
  /** It ends within three months, in which its extension can be asked for. */
  NEAR,
  /** Its last day has passed. */
  OVER;

  private static final int MONTHS_BEFORE = 3;

  /**
   * How it stands; empty where the record names no last day.
   *
   * @param until the last day of it
   */
  public static Optional<StayTerm> of(Optional<RegisterDate> until, LocalDate today) {
    return until.map(date -> of(date.lastKey(), today));
  }

  private static StayTerm of(LocalDate last, LocalDate today) {
    if (last.isBefore(today)) {
      return OVER;
    }
    return last.minusMonths(MONTHS_BEFORE).isAfter(today) ? RUNNING : NEAR;
  }
}
