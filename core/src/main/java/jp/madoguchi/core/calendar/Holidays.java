package jp.madoguchi.core.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The national holidays (国民の祝日に関する法律, in the form of 2007 and after): fixed days, Mondays, the two
 * equinoxes, the exceptions that single years had, and the two kinds of days between (3条2項, 3条3項).
 *
 * <p>The equinoxes are computed by the customary approximation, which agrees with the almanac (暦要項)
 * up to 2099; the day that counts is published each February for the next year.
 */
public final class Holidays {
  static final int FIRST_YEAR = 2007;
  static final int LAST_YEAR = 2099;

  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(2, 11),
          MonthDay.of(4, 29),
          MonthDay.of(5, 3),
          MonthDay.of(5, 4),
          MonthDay.of(5, 5),
          MonthDay.of(11, 3),
          MonthDay.of(11, 23));

  private Holidays() {}

  /**
   * Whether a day is a holiday.
   *
   * @throws IllegalArgumentException before 2007 or after 2099
   */
  public static boolean isHoliday(LocalDate day) {
    return of(day.getYear()).contains(day);
  }

  /**
   * All holidays of a year.
   *
   * @param year {@link #FIRST_YEAR} to {@link #LAST_YEAR}
   */
  static Set<LocalDate> of(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("no holidays are known for " + year);
    }
    TreeSet<LocalDate> named = new TreeSet<>(named(year));
    TreeSet<LocalDate> all = new TreeSet<>(named);
    all.addAll(between(named));
    all.addAll(substitutes(named));
    return Collections.unmodifiableSet(all);
  }

  private static List<LocalDate> named(int year) {
    List<LocalDate> days = new ArrayList<>();
    FIXED.forEach(day -> days.add(day.atYear(year)));
    days.add(monday(year, 1, 2));
    days.add(LocalDate.of(year, 3, equinox(20.8431, year)));
    days.add(LocalDate.of(year, 9, equinox(23.2488, year)));
    days.add(monday(year, 9, 3));
    days.addAll(summer(year));
    days.addAll(emperor(year));
    return days;
  }

  private static LocalDate monday(int year, int month, int ordinal) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  private static int equinox(double at1980, int year) {
    int passed = year - 1980;
    return (int) (at1980 + 0.242194 * passed) - Math.floorDiv(passed, 4);
  }

  /** 海の日, 山の日 and スポーツの日, which the Olympic years moved. */
  private static List<LocalDate> summer(int year) {
    return switch (year) {
      case 2020 ->
          List.of(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10));
      case 2021 ->
          List.of(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8));
      default -> {
        List<LocalDate> days = new ArrayList<>(List.of(monday(year, 7, 3), monday(year, 10, 2)));
        if (year >= 2016) {
          days.add(LocalDate.of(year, 8, 11));
        }
        yield days;
      }
    };
  }

  /** 天皇誕生日, and the two ceremonies of 2019. */
  private static List<LocalDate> emperor(int year) {
    if (year == 2019) {
      return List.of(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 10, 22));
    }
    return List.of(year < 2019 ? LocalDate.of(year, 12, 23) : LocalDate.of(year, 2, 23));
  }

  /** A weekday before and after which there is a holiday (3条3項). */
  private static List<LocalDate> between(Set<LocalDate> named) {
    return named.stream()
        .map(day -> day.plusDays(1))
        .filter(day -> !named.contains(day) && named.contains(day.plusDays(1)))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .toList();
  }

  /** After a holiday on a Sunday the next day that is none (3条2項). */
  private static List<LocalDate> substitutes(Set<LocalDate> named) {
    return named.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .map(day -> {
          LocalDate next = day.plusDays(1);
          while (named.contains(next)) {
            next = next.plusDays(1);
          }
          return next;
        })
        .filter(day -> Year.from(day).getValue() == Year.from(named.iterator().next()).getValue())
        .toList();
  }
}
