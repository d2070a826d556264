package jp.madoguchi.core.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;
import jp.madoguchi.core.calendar.YearName.OfEra;

/** The time that an unknown date may mean. */
final class UnknownSpan {
  private UnknownSpan() {}

  /** The latest day that is meant, in the era that is named; 頃 does not widen what was named. */
  static LocalDate end(Unknown date) {
    LocalDate last = lastNamed(date);
    return era(date)
        .filter(era -> touches(era, date) && last.isAfter(era.last()))
        .map(Era::last)
        .orElse(last);
  }

  /** Whether a day that is meant lies in the era that is named; always so where none is. */
  static boolean touchesItsEra(Unknown date) {
    return era(date).map(era -> touches(era, date)).orElse(true);
  }

  private static boolean touches(Era era, Unknown date) {
    return !lastNamed(date).isBefore(era.first()) && !start(date).isAfter(era.last());
  }

  private static Optional<Era> era(Unknown date) {
    return date.year().filter(OfEra.class::isInstance).map(year -> ((OfEra) year).era());
  }

  /**
   * The earliest day that is named; seasons begin in March, June, September and December. It is
   * kept with records, and so an era's first day does not move it.
   */
  static LocalDate start(Unknown date) {
    int month = date.number(DatePart.SEASON).map(season -> 3 * season).orElse(1);
    int day = date.number(DatePart.THIRD).map(third -> 10 * third - 9).orElse(1);
    return date.year()
        .map(year ->
            EraDays.nearest(
                year.western(),
                date.number(DatePart.MONTH).orElse(month),
                date.number(DatePart.DAY).orElse(day)))
        .orElse(RegisterDate.NOTHING_KNOWN_KEY);
  }

  private static LocalDate lastNamed(Unknown date) {
    return date.year().map(year -> end(date, year.western())).orElse(RegisterDate.LAST_DAY);
  }

  private static LocalDate end(Unknown date, int year) {
    Optional<Integer> season = date.number(DatePart.SEASON);
    if (season.isPresent()) {
      return YearMonth.of(year, 3 * season.get()).plusMonths(2).atEndOfMonth();
    }
    int month = date.number(DatePart.TO_MONTH).or(() -> date.number(DatePart.MONTH)).orElse(12);
    return date.number(DatePart.TO_DAY)
        .or(() -> date.number(DatePart.DAY))
        .or(() -> date.number(DatePart.THIRD).filter(third -> third < 3).map(third -> 10 * third))
        .map(day -> EraDays.nearest(year, month, day))
        .orElse(YearMonth.of(year, month).atEndOfMonth());
  }

  /** Whether the end of the span, if the parts name one, does not come before its start. */
  static boolean isForward(List<DatePart> parts, List<Integer> numbers) {
    int from =
        value(parts, numbers, DatePart.MONTH, 0) * 100 + value(parts, numbers, DatePart.DAY, 0);
    int month = value(parts, numbers, DatePart.MONTH, 0);
    int to =
        value(parts, numbers, DatePart.TO_MONTH, month) * 100
            + value(parts, numbers, DatePart.TO_DAY, 99);
    return from <= to;
  }

  private static int value(List<DatePart> parts, List<Integer> numbers, DatePart part, int other) {
    int at = parts.indexOf(part);
    return at < 0 ? other : numbers.get(at);
  }
}
