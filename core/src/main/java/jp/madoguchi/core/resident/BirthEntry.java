package jp.madoguchi.core.resident;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.Era;
import jp.madoguchi.core.calendar.EraTable;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * Birth dates as clerks ask for them, in either calendar and in half or full width:
 *
 * <ul>
 *   <li>a date as in {@link DateEntry#parseBirth}, the wording of unknown ones included;
 *   <li>a year or a month, which is a range: 昭和50年, S50, 1975, S50.4, 1975-04;
 *   <li>two of these with ～ or から between, or one with ～ before or after it;
 *   <li>不詳 for all dates of which not everything is known.
 * </ul>
 */
public final class BirthEntry {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern BETWEEN = Pattern.compile("[~〜]|から");
  private static final Pattern UP_TO = Pattern.compile("まで$");
  private static final String NOT_KNOWN = "不詳";
  private static final Pattern PART = part();

  /** Days from one to another. */
  private record Span(LocalDate first, LocalDate last) {}

  private BirthEntry() {}

  /** What is meant, or what is wrong with the entry. */
  public static Parsed<BirthCriterion> parse(String entry, LocalDate today) {
    String text = BLANKS.matcher(Normalizer.normalize(entry, Normalizer.Form.NFKC)).replaceAll("");
    if (text.equals(NOT_KNOWN)) {
      return Parsed.valid(new BirthCriterion.NotKnown());
    }
    Parsed<RegisterDate> date = DateEntry.parseBirth(entry, today);
    if (date.isValid()) {
      return date.map(BirthCriterion.On::new);
    }
    String[] ends = BETWEEN.split(UP_TO.matcher(text).replaceAll(""), -1);
    return switch (ends.length) {
      case 1 -> span(text).<Parsed<BirthCriterion>>map(BirthEntry::between).orElse(flaw(date));
      case 2 -> range(ends[0], ends[1], today);
      default -> Parsed.invalid(Flaw.NOT_A_DATE);
    };
  }

  private static Parsed<BirthCriterion> between(Span span) {
    return Parsed.valid(new BirthCriterion.Between(span.first(), span.last()));
  }

  private static Parsed<BirthCriterion> flaw(Parsed<RegisterDate> date) {
    return date.map(BirthCriterion.On::new);
  }

  private static Parsed<BirthCriterion> range(String from, String to, LocalDate today) {
    if (from.isEmpty() && to.isEmpty()) {
      return Parsed.invalid(Flaw.NOT_A_DATE);
    }
    Parsed<Span> first = from.isEmpty() ? Parsed.valid(whole()) : end(from, today);
    Parsed<Span> last = to.isEmpty() ? Parsed.valid(whole()) : end(to, today);
    return first.then(begin ->
        last.then(finish ->
            begin.first().isAfter(finish.last())
                ? Parsed.invalid(Flaw.NO_SUCH_DAY)
                : between(new Span(begin.first(), finish.last()))));
  }

  private static Span whole() {
    return new Span(RegisterDate.NOTHING_KNOWN_KEY, RegisterDate.LAST_DAY);
  }

  private static Parsed<Span> end(String text, LocalDate today) {
    return span(text)
        .<Parsed<Span>>map(Parsed::valid)
        .orElseGet(() ->
            DateEntry.parseBirth(text, today)
                .map(date -> new Span(date.sortKey(), date.lastKey())));
  }

  /** A year or a month. */
  private static Optional<Span> span(String text) {
    Matcher matcher = PART.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    EraTable eras = EraTable.standard();
    Optional<Era> era =
        Optional.ofNullable(matcher.group(1))
            .flatMap(name -> eras.byLetter(name).or(() -> eras.byName(name)));
    int year = matcher.group(2).equals("元") ? 1 : Integer.parseInt(matcher.group(2));
    Optional<Integer> month = Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
    if (era.isPresent()) {
      return Optional.of(year)
          .filter(era.get()::hasYear)
          .flatMap(named -> span(era.get().westernYear(named), month))
          .flatMap(span -> within(span, era.get()));
    }
    return year < 1868 ? Optional.empty() : span(year, month);
  }

  private static Optional<Span> span(int year, Optional<Integer> month) {
    try {
      YearMonth first = YearMonth.of(year, month.orElse(1));
      YearMonth last = YearMonth.of(year, month.orElse(12));
      return Optional.of(new Span(first.atDay(1), last.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Span> within(Span span, Era era) {
    LocalDate first = span.first().isBefore(era.first()) ? era.first() : span.first();
    LocalDate last = span.last().isAfter(era.last()) ? era.last() : span.last();
    return first.isAfter(last) ? Optional.empty() : Optional.of(new Span(first, last));
  }

  private static Pattern part() {
    String names =
        EraTable.standard().eras().stream()
            .map(era -> era.letter() + "|" + era.name())
            .collect(Collectors.joining("|", "(", ")"));
    return Pattern.compile(names + "?([0-9]{1,2}|[0-9]{4}|元)(?:年|(?:[年./-]([0-9]{1,2})月?))?");
  }
}
