package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;

/** Who may vote, and who is under guardianship (成年被後見人). */
final class Rights {
  private static final int VOTES_FROM = 18;
  private static final int THREE_MONTHS = 3;
  private static final int OLD = 65;
  private static final int LONGEST_DAYS = 3000;

  private Rights() {}

  static void add(Chronicle chronicle, LocalDate day, SplittableRandom chance) {
    Sketch who = chronicle.who();
    LocalDate since = chronicle.place().residentSince().sortKey();
    if (!who.isForeign()
        && !who.bornAbout().plusYears(VOTES_FROM).isAfter(day)
        && !since.plusMonths(THREE_MONTHS).isAfter(day)) {
      chronicle.yes(Field.VOTER);
    }
    if (who.ageOn(day) >= OLD && chance.nextInt(1000) < 4) {
      LocalDate decided = day.minusDays(chance.nextInt(60, LONGEST_DAYS));
      chronicle.yes(Field.WARD);
      chronicle.put(Field.WARD_DECIDED, decided);
      chronicle.put(Field.WARD_REGISTERED, decided.plusDays(14));
      chronicle.put(Field.WARD_KNOWN, decided.plusDays(30));
    }
  }
}
