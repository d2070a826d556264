package jp.madoguchi.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * A date of the register (1.1.8). Birth, becoming a resident, taking an address, and the event of a
 * birth, death or disappearance may fall on days that no calendar has, or be unknown in fourteen
 * forms; all other dates are {@link Calendar} dates.
 */
public sealed interface RegisterDate {
  /** The Gregorian calendar came into force on 明治6年1月1日. */
  LocalDate FIRST_DAY = LocalDate.of(1873, 1, 1);

  /** Where a date of which nothing is known is sorted: before all others. */
  LocalDate NOTHING_KNOWN_KEY = LocalDate.of(1, 1, 1);

  /** The last day that the register can name. */
  LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /**
   * A day of the calendar.
   *
   * @throws IllegalArgumentException before 1873 or after 9999
   */
  static RegisterDate of(LocalDate day) {
    return new Calendar(day);
  }

  /** A day of the calendar, from 1873 to 9999. */
  record Calendar(LocalDate day) implements RegisterDate {
    public Calendar {
      if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
        throw new IllegalArgumentException("no day of the register");
      }
    }

    @Override
    public String toString() {
      return encode();
    }
  }

  /**
   * A day that the calendar does not have (昭和30年2月29日), or that carries the name of the era which
   * ended on it (明治45年7月30日, 大正15年12月25日), or a day of the old calendar before 明治6年 (no leap
   * months).
   */
  record NonCalendar(Era era, int year, int month, int day) implements RegisterDate {
    public NonCalendar {
      Optional<Flaw> flaw = EraDays.flaw(era, year, month, day);
      if (flaw.isPresent() || EraDays.isPlain(era, year, month, day)) {
        throw new IllegalArgumentException(flaw.map(Flaw::name).orElse("a day of the calendar"));
      }
    }

    @Override
    public String toString() {
      return encode();
    }
  }

  /**
   * An unknown date (不詳日).
   *
   * @param form which of the fourteen forms
   * @param year present unless nothing is known
   * @param numbers one for each of {@link UnknownForm#parts()}, in that order
   */
  record Unknown(UnknownForm form, Optional<YearName> year, List<Integer> numbers)
      implements RegisterDate {
    public Unknown {
      numbers = List.copyOf(numbers);
      if (!fits(form, year.isPresent(), numbers)) {
        throw new IllegalArgumentException("these parts do not make " + form);
      }
    }

    /** Whether these parts make a date of the form: all there, in range, a span not backwards. */
    static boolean fits(UnknownForm form, boolean hasYear, List<Integer> numbers) {
      List<DatePart> parts = form.parts();
      return hasYear == form.hasYear()
          && parts.size() == numbers.size()
          && IntStream.range(0, parts.size())
              .allMatch(i -> numbers.get(i) >= 1 && numbers.get(i) <= parts.get(i).largest)
          && UnknownSpan.isForward(parts, numbers);
    }

    /** The number of a part; empty if the form does not have it. */
    public Optional<Integer> number(DatePart part) {
      int at = form.parts().indexOf(part);
      return at < 0 ? Optional.empty() : Optional.of(numbers.get(at));
    }

    @Override
    public String toString() {
      return encode();
    }
  }

  /**
   * The internal date that 1.1.8 asks for, to sort and to compare by: the earliest day that is
   * meant, and for a missing day the last one of its month. It is never shown, printed or sent: the
   * clause forbids deemed dates (みなし生年月日).
   */
  default LocalDate sortKey() {
    return switch (this) {
      case Calendar(var day) -> day;
      case NonCalendar(var era, var year, var month, var day) ->
          EraDays.nearest(era.westernYear(year), month, day);
      case Unknown unknown -> UnknownSpan.start(unknown);
    };
  }

  /**
   * The latest day that is meant, for searches by a range: the day itself where one is known. Like
   * {@link #sortKey()} it is never shown, printed or sent.
   */
  default LocalDate lastKey() {
    return this instanceof Unknown unknown ? UnknownSpan.end(unknown) : sortKey();
  }

  /** 昭和50年1月1日, 令和元年5月1日, 昭和20年春. The display of all dates but those of 1.1.9. */
  default String inJapanese() {
    return inJapanese(EraTable.standard());
  }

  /** As {@link #inJapanese()}, with calendar days named by this table. */
  default String inJapanese(EraTable table) {
    return switch (this) {
      case Calendar(var day) -> {
        Era era = table.of(day).orElse(table.current());
        yield era.inWords(era.yearOf(day.getYear()))
            + monthDay(day.getMonthValue(), day.getDayOfMonth());
      }
      case NonCalendar(var era, var year, var month, var day) ->
          era.inWords(year) + monthDay(month, day);
      case Unknown(var form, var year, var numbers) ->
          form.inWords(year.map(YearName::inJapanese).orElse(""), numbers);
    };
  }

  /** 1975年1月1日: for the birth and the end of stay of foreign residents only (1.1.9). */
  default String inWestern() {
    return switch (this) {
      case Calendar(var day) ->
          day.getYear() + "年" + monthDay(day.getMonthValue(), day.getDayOfMonth());
      case NonCalendar(var era, var year, var month, var day) ->
          era.westernYear(year) + "年" + monthDay(month, day);
      case Unknown(var form, var year, var numbers) ->
          form.inWords(year.map(YearName::inWestern).orElse(""), numbers);
    };
  }

  /**
   * The one canonical text of this date; it enters signed data and never changes: {@code
   * 1975-01-01}, {@code S30-02-29}, or U, the number of the form in the clause, the year and the
   * parts: {@code U06/S20/1}.
   */
  default String encode() {
    return DateCode.encode(this);
  }

  /** Reads exactly what {@link #encode()} writes; anything else is {@link Flaw#NOT_A_DATE}. */
  static Parsed<RegisterDate> decode(String code) {
    return DateCode.decode(code);
  }

  private static String monthDay(int month, int day) {
    return month + "月" + day + "日";
  }
}
