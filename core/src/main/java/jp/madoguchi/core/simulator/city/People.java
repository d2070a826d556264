package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.madoguchi.core.calendar.Era;
import jp.madoguchi.core.calendar.EraTable;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.calendar.UnknownForm;
import jp.madoguchi.core.calendar.YearName;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.Sex;

/** Makes single people: a name that fits the year of birth, and a birth date. */
final class People {
  private static final int ODD_BIRTH_AGE = 62;
  private static final int ONE_ODD_BIRTH_IN = 150;

  private final NameBook names;
  private final LocalDate today;
  private final SplittableRandom chance;

  /**
   * @param today from which ages count
   */
  People(NameBook names, LocalDate today, SplittableRandom chance) {
    this.names = names;
    this.today = today;
    this.chance = chance;
  }

  /** The same names, with ages as of another day. */
  People asOf(LocalDate day) {
    return new People(names, day, chance);
  }

  /** The same with another chance. */
  People by(SplittableRandom other) {
    return new People(names, today, other);
  }

  /** Whether something that happens this often, of a thousand, happens now. */
  boolean perMille(int often) {
    return chance.nextInt(1000) < often;
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return chance.nextInt(low, high + 1);
  }

  LocalDate today() {
    return today;
  }

  Sex anySex() {
    return chance.nextBoolean() ? Sex.MALE : Sex.FEMALE;
  }

  /** A sex, this often of a thousand female. */
  Sex sex(int female) {
    return perMille(female) ? Sex.FEMALE : Sex.MALE;
  }

  NamePart surname() {
    return names.surname(chance);
  }

  String foreignStyle() {
    return names.foreignStyle(chance);
  }

  /** A birthday of somebody who is now of an age in this range. */
  LocalDate bornAt(int youngest, int oldest) {
    return today.minusYears(between(youngest, oldest)).minusDays(between(0, 364));
  }

  Sketch japanese(NamePart surname, LocalDate birth, Sex sex, Relationship relationship) {
    return japanese(surname, given(birth, sex), birth, sex, relationship);
  }

  Sketch japanese(
      NamePart surname, NamePart given, LocalDate birth, Sex sex, Relationship relationship) {
    Sketch sketch = Sketch.japanese(surname, given, asKnown(birth), sex, relationship);
    return perMille(850) ? sketch : sketch.unconfirmed();
  }

  NamePart given(LocalDate birth, Sex sex) {
    return names.given(sex, birth.getYear(), chance);
  }

  Sketch foreign(
      String style, NamePart surname, LocalDate birth, Sex sex, Relationship relationship) {
    return Sketch.foreign(
        style, surname, names.foreignGiven(style, sex, chance), birth, sex, relationship);
  }

  NamePart foreignSurname(String style) {
    return names.foreignSurname(style, chance);
  }

  /** A few old people's birth dates are not on the calendar, or not known (1.1.8). */
  private RegisterDate asKnown(LocalDate birth) {
    boolean old = birth.isBefore(today.minusYears(ODD_BIRTH_AGE));
    if (!old || chance.nextInt(ONE_ODD_BIRTH_IN) > 0) {
      return RegisterDate.of(birth);
    }
    Era era = EraTable.standard().of(birth).orElse(EraTable.standard().current());
    int year = era.yearOf(birth.getYear());
    Optional<YearName> name = Optional.of(new YearName.OfEra(era, year));
    return switch (chance.nextInt(4)) {
      case 0 -> new RegisterDate.Unknown(UnknownForm.YEAR_KNOWN, name, List.of());
      case 1 -> new RegisterDate.Unknown(UnknownForm.SEASON, name, List.of(between(1, 4)));
      case 2 ->
          new RegisterDate.Unknown(UnknownForm.MONTH_KNOWN, name, List.of(birth.getMonthValue()));
      default -> endOfFebruary(era, year, birth);
    };
  }

  /** The day after the last of February, unless the era does not have that month. */
  private static RegisterDate endOfFebruary(Era era, int year, LocalDate birth) {
    LocalDate february = LocalDate.of(birth.getYear(), 2, 28);
    boolean inEra = !february.isBefore(era.first()) && !february.isAfter(era.last());
    return inEra
        ? new RegisterDate.NonCalendar(era, year, 2, birth.isLeapYear() ? 30 : 29)
        : RegisterDate.of(birth);
  }
}
