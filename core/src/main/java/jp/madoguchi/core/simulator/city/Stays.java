package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.NamePriority;
import jp.madoguchi.core.resident.StayCategory;

/**
 * Nationality and status of residence. No card has such a number: the letters before and behind are
 * all Z.
 */
final class Stays {
  private static final int TRANSITION_DAYS = 60;
  private static final String KOREAN = "ko";
  private static final int GROWN_UP = 18;

  /**
   * A status of residence (在留資格).
   *
   * @param years the periods for which it is given; 0 for no end
   */
  private record Status(String name, int weight, List<Integer> years) {}

  private static final Weighted<Status> GROWN_UPS =
      weighted(
          new Status("永住者", 250, List.of(0)),
          new Status("技術・人文知識・国際業務", 120, List.of(1, 3, 5)),
          new Status("技能実習２号ロ", 120, List.of(1)),
          new Status("特定技能１号", 75, List.of(1)),
          new Status("留学", 110, List.of(1, 2)),
          new Status("家族滞在", 80, List.of(1, 3, 5)),
          new Status("定住者", 60, List.of(1, 3, 5)));
  private static final Weighted<Status> SPOUSES =
      weighted(new Status("日本人の配偶者等", 50, List.of(1, 3, 5)), new Status("永住者", 50, List.of(0)));
  private static final Weighted<Status> CHILDREN =
      weighted(
          new Status("家族滞在", 60, List.of(1, 3, 5)),
          new Status("永住者の配偶者等", 20, List.of(1, 3, 5)),
          new Status("定住者", 20, List.of(1, 3, 5)));

  private final NameBook names;

  Stays(NameBook names) {
    this.names = names;
  }

  private static Weighted<Status> weighted(Status... statuses) {
    return new Weighted<>(List.of(statuses), Status::weight);
  }

  void add(Chronicle chronicle, SplittableRandom chance) {
    Sketch who = chronicle.who();
    otherNames(chronicle);
    chronicle.put(Field.NATIONALITY, names.elsewhere().nationality(who.style()));
    chronicle.yes(Field.RESIDENCE_NOTIFIED);
    boolean newborn = who.bornAbout().plusDays(TRANSITION_DAYS).isAfter(chronicle.asOf());
    boolean special = who.style().equals(KOREAN) && chance.nextInt(100) < 60;
    if (newborn) {
      category(chronicle, StayCategory.TRANSITIONAL);
      chronicle.put(Field.STAY_UNTIL, who.bornAbout().plusDays(TRANSITION_DAYS));
    } else if (special) {
      special(chronicle, chance);
    } else if (chance.nextInt(1000) < 4) {
      refuge(chronicle, chance);
    } else {
      midToLongTerm(chronicle, chance);
    }
  }

  private void otherNames(Chronicle chronicle) {
    Sketch who = chronicle.who();
    var surname = names.kanji(who.style(), who.surname().text());
    var given = names.kanji(who.style(), who.given().text());
    if (surname.isPresent() && given.isPresent()) {
      chronicle.put(Field.NAME_KANJI, surname.get() + "\u3000" + given.get());
      chronicle.put(Field.NAME_PRIORITY, Integer.toString(NamePriority.KANJI.code()));
    }
    chronicle.put(Field.NAME_KATAKANA, who.name().kana().value());
  }

  private static void category(Chronicle chronicle, StayCategory category) {
    chronicle.put(Field.STAY_CATEGORY, Integer.toString(category.code()));
  }

  private static void card(Chronicle chronicle) {
    chronicle.put(Field.STAY_CARD, "ZZ" + Registrar.spread(chronicle.serial()) + "ZZ");
  }

  private static void special(Chronicle chronicle, SplittableRandom chance) {
    category(chronicle, StayCategory.SPECIAL_PERMANENT);
    card(chronicle);
    LocalDate issued = chronicle.asOf().minusDays(chance.nextInt(1, 365 * 6));
    chronicle.put(Field.PERMANENT_ISSUED, issued);
    chronicle.put(Field.PERMANENT_UNTIL, issued.plusYears(7));
  }

  private static void refuge(Chronicle chronicle, SplittableRandom chance) {
    boolean provisional = chance.nextBoolean();
    category(
        chronicle, provisional ? StayCategory.PROVISIONAL_STAY : StayCategory.TEMPORARY_REFUGE);
    chronicle.put(Field.STAY_PERIOD, "６月");
    chronicle.put(Field.STAY_UNTIL, chronicle.asOf().plusDays(chance.nextInt(5, 170)));
  }

  private static void midToLongTerm(Chronicle chronicle, SplittableRandom chance) {
    Sketch who = chronicle.who();
    boolean grownUp = who.ageOn(chronicle.asOf()) >= GROWN_UP;
    boolean spouse = who.relationship().rank() == 1;
    Weighted<Status> likely = !grownUp ? CHILDREN : spouse ? SPOUSES : GROWN_UPS;
    Status status = likely.pick(chance);
    category(chronicle, StayCategory.MID_TO_LONG_TERM);
    card(chronicle);
    chronicle.put(Field.STAY_STATUS, status.name());
    int years = status.years().get(chance.nextInt(status.years().size()));
    if (years == 0) {
      chronicle.put(Field.STAY_PERIOD, "無期限");
    } else {
      chronicle.put(Field.STAY_PERIOD, Places.wide(years + "年"));
      chronicle.put(Field.STAY_UNTIL, chronicle.asOf().plusDays(chance.nextInt(-3, years * 365)));
    }
  }
}
