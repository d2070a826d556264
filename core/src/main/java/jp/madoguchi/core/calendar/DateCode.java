package jp.madoguchi.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.calendar.RegisterDate.Calendar;
import jp.madoguchi.core.calendar.RegisterDate.NonCalendar;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/** The canonical text of dates. Its forms are part of signed data: add, never change. */
final class DateCode {
  private static final Pattern CALENDAR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern ERA = Pattern.compile("([A-Z])([0-9]{2})-([0-9]{2})-([0-9]{2})");
  private static final Pattern UNKNOWN =
      Pattern.compile("U([0-9]{2})(?:/([A-Z]?)([0-9]{2}|[0-9]{4}))?((?:/[0-9]{1,2})*)");

  private DateCode() {}

  static String encode(RegisterDate date) {
    return switch (date) {
      case Calendar(var day) -> day.toString();
      case NonCalendar(var era, var year, var month, var day) ->
          String.format(Locale.ROOT, "%s%02d-%02d-%02d", era.letter(), year, month, day);
      case Unknown(var form, var year, var numbers) -> {
        var code = new StringBuilder(String.format(Locale.ROOT, "U%02d", form.number()));
        year.ifPresent(name -> code.append('/').append(name.encode()));
        numbers.forEach(number -> code.append('/').append(number));
        yield code.toString();
      }
    };
  }

  static Parsed<RegisterDate> decode(String code) {
    return read(code)
        .filter(date -> encode(date).equals(code))
        .<Parsed<RegisterDate>>map(Parsed::valid)
        .orElseGet(() -> Parsed.invalid(Flaw.NOT_A_DATE));
  }

  private static Optional<RegisterDate> read(String code) {
    if (CALENDAR.matcher(code).matches()) {
      return calendar(code);
    }
    Matcher era = ERA.matcher(code);
    if (era.matches()) {
      return EraTable.standard()
          .byLetter(era.group(1))
          .flatMap(
              it -> EraDays.any(it, number(era, 2), number(era, 3), number(era, 4)).toOptional());
    }
    Matcher unknown = UNKNOWN.matcher(code);
    return unknown.matches() ? unknown(unknown) : Optional.empty();
  }

  private static Optional<RegisterDate> calendar(String code) {
    try {
      LocalDate day = LocalDate.parse(code);
      return day.isBefore(RegisterDate.FIRST_DAY)
          ? Optional.empty()
          : Optional.of(new Calendar(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RegisterDate> unknown(Matcher code) {
    int number = number(code, 1);
    if (number < 1 || number > UnknownForm.values().length) {
      return Optional.empty();
    }
    UnknownForm form = UnknownForm.values()[number - 1];
    Optional<YearName> year = year(code);
    List<Integer> numbers =
        Arrays.stream(code.group(4).split("/"))
            .filter(it -> !it.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return Unknown.fits(form, year.isPresent(), numbers)
        ? Optional.of(new Unknown(form, year, numbers))
        : Optional.empty();
  }

  private static Optional<YearName> year(Matcher code) {
    if (code.group(3) == null) {
      return Optional.empty();
    }
    int year = number(code, 3);
    return code.group(2).isEmpty()
        ? Optional.of(year).filter(it -> it >= 1868).map(YearName.Western::new)
        : EraTable.standard()
            .byLetter(code.group(2))
            .filter(era -> era.hasYear(year))
            .map(era -> new YearName.OfEra(era, year));
  }

  private static int number(Matcher code, int group) {
    return Integer.parseInt(code.group(group));
  }
}
