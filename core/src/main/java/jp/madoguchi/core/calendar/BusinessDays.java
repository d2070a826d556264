package jp.madoguchi.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which the office is open (地方自治法4条の2: closed on Saturdays, Sundays, national holidays,
 * and the days that the municipality's ordinance names at the end of the year). Immutable.
 *
 * @param closed the days of the ordinance (休日条例)
 */
public record BusinessDays(Set<MonthDay> closed) {
  /** Closed from 29 December to 3 January, as nearly every ordinance says. */
  public static final BusinessDays USUAL =
      new BusinessDays(
          Set.of(
              MonthDay.of(12, 29),
              MonthDay.of(12, 30),
              MonthDay.of(12, 31),
              MonthDay.of(1, 1),
              MonthDay.of(1, 2),
              MonthDay.of(1, 3)));

  public BusinessDays {
    closed = Set.copyOf(closed);
  }

  /**
   * Whether the office is open.
   *
   * @throws IllegalArgumentException before 2007 or after 2099
   */
  public boolean isOpen(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !closed.contains(MonthDay.from(day))
        && !Holidays.of(day.getYear()).contains(day);
  }

  /**
   * The {@code count}th open day after {@code day}, which itself does not count (民法140条).
   *
   * @param count at least 1
   */
  public LocalDate after(LocalDate day, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("the " + count + "th day after");
    }
    LocalDate next = day;
    int left = count;
    while (left > 0) {
      next = next.plusDays(1);
      if (isOpen(next)) {
        left--;
      }
    }
    return next;
  }
}
