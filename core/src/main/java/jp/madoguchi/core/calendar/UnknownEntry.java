package jp.madoguchi.core.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/** Reads the wording of the unknown dates back. */
final class UnknownEntry {
  private UnknownEntry() {}

  /** Reads what {@link DateText} folded. */
  static Parsed<RegisterDate> parse(String text) {
    String names = String.join("|", EraTable.standard().names().keySet());
    String year = "(" + names + ")?(元|[0-9]{1,2}|[0-9]{4})年";
    for (UnknownForm form : UnknownForm.values()) {
      Matcher matcher = Pattern.compile(form.pattern(year)).matcher(text);
      if (matcher.matches()) {
        return date(form, matcher);
      }
    }
    return Parsed.invalid(Flaw.NOT_A_DATE);
  }

  private static Parsed<RegisterDate> date(UnknownForm form, Matcher text) {
    if (!form.hasYear()) {
      return Parsed.valid(new Unknown(form, Optional.empty(), List.of()));
    }
    List<Integer> numbers = new ArrayList<>();
    for (DatePart part : form.parts()) {
      numbers.add(part.number(text.group(3 + numbers.size())));
    }
    Parsed<YearName> year = year(Optional.ofNullable(text.group(1)), text.group(2));
    return year.then(name ->
            Unknown.fits(form, true, numbers)
                ? Parsed.valid(new Unknown(form, Optional.of(name), numbers))
                : Parsed.invalid(Flaw.NO_SUCH_DAY))
        .then(UnknownEntry::inItsEra);
  }

  /**
   * 昭和64年 has no spring. This is asked of entries alone: what was recorded once can be read for
   * ever.
   */
  private static Parsed<RegisterDate> inItsEra(Unknown date) {
    return UnknownSpan.touchesItsEra(date) ? Parsed.valid(date) : Parsed.invalid(Flaw.OUTSIDE_ERA);
  }

  private static Parsed<YearName> year(Optional<String> eraName, String digits) {
    int year = digits.equals("元") ? 1 : Integer.parseInt(digits);
    EraTable eras = EraTable.standard();
    Optional<Era> era = eraName.map(eras.names()::get);
    if (era.isPresent()) {
      return era.get().hasYear(year)
          ? Parsed.valid(new YearName.OfEra(era.get(), year))
          : Parsed.invalid(Flaw.OUTSIDE_ERA);
    }
    if (year < 100) {
      return Parsed.invalid(Flaw.ERA_MISSING);
    }
    return year < 1868
        ? Parsed.invalid(Flaw.OUTSIDE_ERA)
        : Parsed.valid(new YearName.Western(year));
  }
}
