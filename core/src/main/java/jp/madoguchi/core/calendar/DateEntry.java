package jp.madoguchi.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.calendar.RegisterDate.Calendar;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * Dates as clerks type them, in half or full width:
 *
 * <ul>
 *   <li>7 digits: the era's digit (1 明治 to 5 令和), year, month, day: 3500101 is 昭和50年1月1日;
 *   <li>8 digits: western year, month, day: 19750101;
 *   <li>6 digits: year, month, day of the current era, if that is no later than a year from today:
 *       080401 in 2026. Of a year that the current era does not reach by then, the era before in
 *       which it lies, if there is but one within a lifetime: 350101 is 昭和35年1月1日, for 明治35年 is too
 *       long ago, but 200101 is {@link Flaw#ERA_MISSING} for the clerk to add the era's digit;
 *   <li>with an era's letter, name or first character: S500101, S50.1.1, s50-1-1, 昭50.1.1,
 *       昭和50年1月1日, 令和元年5月1日;
 *   <li>with separators, by western year 1975-01-01, 2024/1/5, 1975年1月1日, or, as for 6 digits, by a
 *       year of the current era 6.4.1; a blank between two digits separates them too;
 *   <li>with numbers as family registers write them: 昭和五十年一月一日, 昭和五拾年壱月壱日.
 * </ul>
 *
 * <p>Whether a date may lie in the future is a rule of the movement, not of the entry.
 */
public final class DateEntry {
  /** Nobody on a register is known to have lived longer, in years. */
  private static final int LIFETIME = 120;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final EraTable eras;
  private final LocalDate today;
  private final Days days;
  private final Pattern compact;
  private final Pattern separated;

  /** How a day that was named becomes a date: strictly, or with the days of 1.1.8. */
  private interface Days {
    Parsed<RegisterDate> of(Era era, int year, int month, int day);
  }

  private DateEntry(LocalDate today, Days days) {
    this.eras = EraTable.standard();
    this.today = today;
    this.days = days;
    String names = "(" + String.join("|", eras.names().keySet()) + ")";
    this.compact = Pattern.compile(names + "([0-9]{2})([0-9]{2})([0-9]{2})");
    this.separated =
        Pattern.compile(names + "?([0-9]{1,2}|[0-9]{4}|元)[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?");
  }

  /**
   * Reads a date that must be a day of the calendar.
   *
   * @return the {@link Calendar} date, or what is wrong with the entry
   */
  public static Parsed<RegisterDate> parse(String entry, LocalDate today) {
    return new DateEntry(today, DateEntry::strict).read(entry);
  }

  /**
   * Reads one of the dates to which 1.1.8 allows days outside the calendar and unknown ones: birth,
   * becoming a resident, taking an address, the event of a birth, death or disappearance. The
   * wording of the unknown forms is read back as {@link RegisterDate#inJapanese()} writes it.
   */
  public static Parsed<RegisterDate> parseBirth(String entry, LocalDate today) {
    Parsed<RegisterDate> date = new DateEntry(today, EraDays::any).read(entry);
    return date instanceof Parsed.Invalid<RegisterDate>(var flaw) && flaw == Flaw.NOT_A_DATE
        ? UnknownEntry.parse(DateText.fold(entry))
        : date;
  }

  private static Parsed<RegisterDate> strict(Era era, int year, int month, int day) {
    if (!era.hasYear(year)) {
      return Parsed.invalid(Flaw.OUTSIDE_ERA);
    }
    return western(era.westernYear(year), month, day)
        .then(date ->
            EraDays.isPlain(era, year, month, day)
                ? Parsed.valid(date)
                : Parsed.invalid(Flaw.OUTSIDE_ERA));
  }

  private static Parsed<RegisterDate> western(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return date.isBefore(RegisterDate.FIRST_DAY)
          ? Parsed.invalid(Flaw.OUTSIDE_ERA)
          : Parsed.valid(new Calendar(date));
    } catch (DateTimeException e) {
      return Parsed.invalid(Flaw.NO_SUCH_DAY);
    }
  }

  private Parsed<RegisterDate> read(String entry) {
    String text = DateText.fold(entry);
    if (text.isEmpty()) {
      return Parsed.invalid(Flaw.EMPTY);
    }
    if (DIGITS.matcher(text).matches()) {
      return tenKey(text);
    }
    Matcher matcher = compact.matcher(text);
    if (matcher.matches()) {
      return named(matcher);
    }
    matcher = separated.matcher(text);
    return matcher.matches() ? named(matcher) : Parsed.invalid(Flaw.NOT_A_DATE);
  }

  private Parsed<RegisterDate> tenKey(String digits) {
    int length = digits.length();
    if (length < 6 || length > 8) {
      return Parsed.invalid(Flaw.NOT_A_DATE);
    }
    int number = Integer.parseInt(digits);
    int day = number % 100;
    int month = number / 100 % 100;
    int year = number / 10_000;
    return switch (length) {
      case 8 -> western(year, month, day);
      case 7 ->
          eras.byDigit(year / 100)
              .map(era -> days.of(era, year % 100, month, day))
              .orElseGet(() -> Parsed.invalid(Flaw.NOT_A_DATE));
      default -> {
        Parsed<RegisterDate> now = ofCurrentEra(year, month, day);
        yield reached(year) ? now : ofOneEraBefore(year, month, day);
      }
    };
  }

  private Parsed<RegisterDate> named(Matcher entry) {
    Optional<Era> era = Optional.ofNullable(entry.group(1)).map(eras.names()::get);
    boolean first = entry.group(2).equals("元");
    int year = first ? 1 : Integer.parseInt(entry.group(2));
    int month = Integer.parseInt(entry.group(3));
    int day = Integer.parseInt(entry.group(4));
    if (era.isPresent()) {
      return days.of(era.get(), year, month, day);
    }
    if (first) {
      return Parsed.invalid(Flaw.ERA_MISSING);
    }
    return entry.group(2).length() == 4
        ? western(year, month, day)
        : ofCurrentEra(year, month, day);
  }

  private Parsed<RegisterDate> ofCurrentEra(int year, int month, int day) {
    Era era = eras.of(today).orElse(eras.current());
    LocalDate latest = today.plusYears(1);
    if (!era.hasYear(year) || era.westernYear(year) > latest.getYear()) {
      return Parsed.invalid(Flaw.ERA_MISSING);
    }
    Parsed<RegisterDate> date = days.of(era, year, month, day);
    boolean unlikely =
        switch (date) {
          case Parsed.Valid<RegisterDate>(var value) -> value.sortKey().isAfter(latest);
          case Parsed.Invalid<RegisterDate>(var flaw) -> flaw == Flaw.OUTSIDE_ERA;
        };
    return unlikely ? Parsed.invalid(Flaw.ERA_MISSING) : date;
  }

  /** Whether the current era has this year within a year from today, or will never tell. */
  private boolean reached(int year) {
    Era era = eras.of(today).orElse(eras.current());
    return year == 0 || era.westernYear(year) <= today.plusYears(1).getYear();
  }

  private Parsed<RegisterDate> ofOneEraBefore(int year, int month, int day) {
    List<RegisterDate> possible =
        eras.eras().stream()
            .filter(era -> era.hasYear(year))
            .flatMap(era -> days.of(era, year, month, day).toOptional().stream())
            .filter(date ->
                !date.sortKey().isAfter(today)
                    && date.sortKey().isAfter(today.minusYears(LIFETIME)))
            .toList();
    return possible.size() == 1
        ? Parsed.valid(possible.getFirst())
        : Parsed.invalid(Flaw.ERA_MISSING);
  }
}
