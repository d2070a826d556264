package jp.madoguchi.bench.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.Holidays;
import jp.madoguchi.core.calendar.RegisterDate;

/** Dates as clerks type them, their wordings, and the days on which the office is open. */
final class DateKinds {
  private final LocalDate today;

  DateKinds(LocalDate today) {
    this.today = today;
  }

  Kinds into(Kinds kinds) {
    return kinds
        .with(any(DateKinds::said), "date", "birth-date", "日付", "生年月日")
        .with(this::calendar, "calendar-date", "暦日")
        .with(any(date -> Answers.of(date.inJapanese())), "japanese", "wareki", "era", "和暦", "和暦変換")
        .with(any(date -> Answers.of(date.inWestern())), "western", "seireki", "西暦", "西暦変換")
        .with(any(date -> Answers.of(date.encode())), "date-code")
        .with(any(date -> day(date.sortKey())), "sort-key", "整列値")
        .with(any(date -> day(date.lastKey())), "last-key")
        .with(onDay(day -> Answers.yes(Holidays.isHoliday(day))), "holiday", "祝日")
        .with(onDay(day -> Answers.yes(BusinessDays.USUAL.isOpen(day))), "open-day", "開庁日", "営業日")
        .with(onDay(day -> day(BusinessDays.USUAL.after(day, 1))), "next-open-day", "翌開庁日");
  }

  private Answering any(Function<RegisterDate, Answers> value) {
    return input -> Answers.read(DateEntry.parseBirth(input, today), value);
  }

  private Answers calendar(String input) {
    return Answers.read(DateEntry.parse(input, today), DateKinds::said);
  }

  private Answering onDay(Function<LocalDate, Answers> answer) {
    return input ->
        Answers.read(DateEntry.parse(input, today), date -> answer.apply(date.sortKey()));
  }

  private static Answers said(RegisterDate date) {
    List<String> ways =
        new ArrayList<>(List.of(date.encode(), date.inJapanese(), date.inWestern()));
    if (date instanceof RegisterDate.Calendar(var day)) {
      ways.addAll(spelled(day));
    }
    return new Answers(ways).orOk();
  }

  private static Answers day(LocalDate day) {
    List<String> ways = new ArrayList<>(List.of(day.toString()));
    if (!day.isBefore(RegisterDate.FIRST_DAY)) {
      ways.add(RegisterDate.of(day).inJapanese());
      ways.addAll(spelled(day));
    }
    return new Answers(ways);
  }

  /** Other ways to write a day of the calendar that leave no doubt which it is. */
  private static List<String> spelled(LocalDate day) {
    return Stream.of("uuuu/MM/dd", "uuuu/M/d", "uuuuMMdd", "uuuu年M月d日", "uuuu年MM月dd日")
        .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).format(day))
        .toList();
  }
}
