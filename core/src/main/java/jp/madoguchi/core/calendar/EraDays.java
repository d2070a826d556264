package jp.madoguchi.core.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate.Calendar;
import jp.madoguchi.core.calendar.RegisterDate.NonCalendar;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/** Days named by era, year, month and day, whether the calendar has them or not (1.1.8). */
final class EraDays {
  private EraDays() {}

  /** Why a day with this name cannot be, not even outside the calendar. */
  static Optional<Flaw> flaw(Era era, int year, int month, int day) {
    if (!era.hasYear(year)) {
      return Optional.of(Flaw.OUTSIDE_ERA);
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.of(Flaw.NO_SUCH_DAY);
    }
    int western = era.westernYear(year);
    if (isOldCalendar(western)) {
      return day > 30 ? Optional.of(Flaw.NO_SUCH_DAY) : Optional.empty();
    }
    boolean inEra = era.covers(nearest(western, month, day));
    return inEra ? Optional.empty() : Optional.of(Flaw.OUTSIDE_ERA);
  }

  /** Whether the day is one of the calendar and the era the one that the calendar gives it. */
  static boolean isPlain(Era era, int year, int month, int day) {
    int western = era.westernYear(year);
    return !isOldCalendar(western)
        && YearMonth.of(western, month).isValidDay(day)
        && EraTable.standard().of(LocalDate.of(western, month, day)).equals(Optional.of(era));
  }

  /** A calendar day where it is one, else a day outside the calendar, else what is wrong. */
  static Parsed<RegisterDate> any(Era era, int year, int month, int day) {
    return flaw(era, year, month, day)
        .<Parsed<RegisterDate>>map(Parsed::invalid)
        .orElseGet(() ->
            Parsed.valid(
                isPlain(era, year, month, day)
                    ? new Calendar(LocalDate.of(era.westernYear(year), month, day))
                    : new NonCalendar(era, year, month, day)));
  }

  /** The day, or the last one of the month where it has fewer. */
  static LocalDate nearest(int westernYear, int month, int day) {
    var inMonth = YearMonth.of(westernYear, month);
    return inMonth.atDay(Math.min(day, inMonth.lengthOfMonth()));
  }

  private static boolean isOldCalendar(int westernYear) {
    return westernYear < RegisterDate.FIRST_DAY.getYear();
  }
}
