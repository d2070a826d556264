package jp.madoguchi.core.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.madoguchi.core.calendar.BusinessDays;

/**
 * How long something is kept. The day from which it counts does not count itself (初日不算入, 民法140条);
 * the term ends with the end of its last day (民法141条). So it is kept through {@link #lastDay} and
 * gone from the next day on: this is the one place that says so.
 *
 * @param count from 1 to 999
 * @param lastDay what happens where the last day is one on which the office is closed
 */
public record Term(int count, Unit unit, LastDay lastDay) {
  /** No count is larger. */
  static final int LONGEST = 999;

  /** What is counted. */
  public enum Unit {
    /** Days of the calendar. */
    DAYS,
    /** Days on which the office is open (営業日). */
    BUSINESS_DAYS,
    /** By the calendar, to the day before the corresponding one (民法143条2項). */
    YEARS
  }

  /** Whether a last day on which the office is closed moves on (民法142条). */
  public enum LastDay {
    /** It stays. */
    AS_IT_FALLS,
    /** The next day on which the office is open is the last. */
    NEXT_OPEN_DAY
  }

  public Term {
    if (count < 1 || count > LONGEST) {
      throw new IllegalArgumentException("a term of " + count);
    }
  }

  /** The last day on which it is kept, where the term counts from {@code from}. */
  public LocalDate lastDay(LocalDate from, BusinessDays office) {
    LocalDate last =
        switch (unit) {
          case DAYS -> from.plusDays(count);
          case BUSINESS_DAYS -> office.after(from, count);
          case YEARS -> beforeCorresponding(from.plusDays(1));
        };
    boolean moves = lastDay == LastDay.NEXT_OPEN_DAY && !office.isOpen(last);
    return moves ? office.after(last, 1) : last;
  }

  /** A month without the corresponding day ends the term with its last day (143条2項ただし書). */
  private LocalDate beforeCorresponding(LocalDate first) {
    YearMonth month = YearMonth.from(first).plusYears(count);
    return month.isValidDay(first.getDayOfMonth())
        ? month.atDay(first.getDayOfMonth()).minusDays(1)
        : month.atEndOfMonth();
  }

  /** Whether it is gone on {@code today}. */
  public boolean isOver(LocalDate from, LocalDate today, BusinessDays office) {
    return today.isAfter(lastDay(from, office));
  }

  /** The latest day from which a term may count that is over on {@code today}. */
  public LocalDate overThrough(LocalDate today, BusinessDays office) {
    LocalDate from = unit == Unit.YEARS ? today.minusYears(count) : today.minusDays(count);
    while (!isOver(from, today, office)) {
      from = from.minusDays(1);
    }
    return from;
  }
}
