package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.PensionKind;

/** Insurances, pension and child allowance by age and household, as other offices tell of them. */
final class Insurances {
  private static final LocalDate ELDERLY_BEGAN = LocalDate.of(2008, 4, 1);
  private static final LocalDate CARE_BEGAN = LocalDate.of(2000, 4, 1);
  private static final int CARE = 40;
  private static final int OLD = 65;
  private static final int ELDERLY = 75;
  private static final int PENSION_FROM = 20;
  private static final int PENSION_UNTIL = 60;
  private static final int CHILD = 18;

  private Insurances() {}

  static void add(Chronicle chronicle, LocalDate day, boolean married, SplittableRandom chance) {
    int age = chronicle.who().ageOn(day);
    if (age > 120) {
      return;
    }
    health(chronicle, age, chance);
    if (age >= CARE) {
      member(chronicle, Field.CARE, Field.CARE_FROM, later(CARE_BEGAN, birthday(chronicle, CARE)));
    }
    if (age >= PENSION_FROM && age < PENSION_UNTIL) {
      pension(chronicle, married, chance);
    }
  }

  private static LocalDate birthday(Chronicle chronicle, int age) {
    return chronicle.who().bornAbout().plusYears(age);
  }

  private static LocalDate here(Chronicle chronicle) {
    return chronicle.place().residentSince().sortKey();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void member(Chronicle chronicle, Field is, Field from, LocalDate day) {
    chronicle.yes(is);
    chronicle.put(from, later(day, here(chronicle)));
  }

  private static void health(Chronicle chronicle, int age, SplittableRandom chance) {
    if (age >= ELDERLY) {
      LocalDate from = later(ELDERLY_BEGAN, birthday(chronicle, ELDERLY));
      member(chronicle, Field.ELDERLY, Field.ELDERLY_FROM, from);
    } else if (chance.nextInt(100) < (age >= OLD ? 70 : 18)) {
      int years = Math.min(age, chance.nextInt(0, 15));
      LocalDate from = chronicle.asOf().minusYears(years);
      member(chronicle, Field.HEALTH, Field.HEALTH_FROM, from);
    }
  }

  private static void pension(Chronicle chronicle, boolean married, SplittableRandom chance) {
    int share = chance.nextInt(100);
    PensionKind kind =
        share < 20
            ? PensionKind.FIRST
            : married && share < 40 ? PensionKind.THIRD : PensionKind.SECOND;
    LocalDate from = birthday(chronicle, PENSION_FROM);
    chronicle.yes(Field.PENSION);
    chronicle.put(Field.PENSION_NUMBER, "00" + Registrar.spread(chronicle.serial()));
    chronicle.put(Field.PENSION_KIND, Integer.toString(kind.code()));
    chronicle.put(Field.PENSION_KIND_SINCE, from);
    chronicle.put(Field.PENSION_FROM, from);
  }

  /** From the month after the eldest was born, or they came, to the youngest's last school year. */
  static void allowance(Chronicle chronicle, List<Sketch> members) {
    List<LocalDate> children =
        members.stream()
            .filter(member -> member.relationship().equals(Kin.CHILD) && member.gone().isEmpty())
            .map(Sketch::bornAbout)
            .filter(birth -> birth.plusYears(CHILD).isAfter(chronicle.asOf()))
            .sorted()
            .toList();
    if (children.isEmpty()) {
      return;
    }
    LocalDate since = later(children.getFirst(), here(chronicle));
    LocalDate last = children.getLast().plusYears(CHILD);
    int year = last.getMonthValue() > 3 ? last.getYear() + 1 : last.getYear();
    chronicle.put(Field.CHILD_FROM, YearMonth.from(since).plusMonths(1).toString());
    chronicle.put(Field.CHILD_UNTIL, YearMonth.of(year, 3).toString());
  }
}
