package jp.madoguchi.core.calendar;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;

/** The time that an unknown date may mean. */
final class UnknownSpan {
  private UnknownSpan() {}

  /** The earliest day that is meant; seasons begin in March, June, September and December. */
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
