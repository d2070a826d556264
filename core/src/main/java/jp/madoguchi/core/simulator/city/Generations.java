package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Birthdays that fit together: of spouses, and of parents 18 to 45 years older than children. */
final class Generations {
  private static final int YOUNGEST_PARENT = 18;
  private static final int OLDEST_PARENT = 45;
  private static final int LONGEST_GAP_DAYS = 1500;
  private static final int LAST_AGE = 109;

  private final People people;

  Generations(People people) {
    this.people = people;
  }

  /** Of brothers and sisters, the eldest first; a few are twins. */
  List<LocalDate> children(int count, LocalDate youngest) {
    List<LocalDate> births = new ArrayList<>(count);
    births.add(youngest);
    for (int i = 1; i < count; i++) {
      LocalDate younger = births.getFirst();
      births.addFirst(
          people.perMille(20) ? younger : younger.minusDays(people.between(400, LONGEST_GAP_DAYS)));
    }
    return births;
  }

  /** Of a parent of all these. */
  LocalDate parent(List<LocalDate> children) {
    LocalDate eldest = children.getFirst();
    int gap = eldest.until(children.getLast()).getYears() + 1;
    int latest = Math.min(38, OLDEST_PARENT - 1 - gap);
    int age = (people.between(19, latest) + people.between(22, Math.max(22, latest))) / 2;
    return eldest.minusYears(Math.min(age, latest)).minusDays(people.between(0, 300));
  }

  /** Of the other parent of all these. */
  LocalDate otherParent(LocalDate one, List<LocalDate> children) {
    LocalDate earliest = children.getLast().minusYears(OLDEST_PARENT).plusDays(1);
    LocalDate latest = children.getFirst().minusYears(YOUNGEST_PARENT);
    LocalDate near = one.minusDays(people.between(-1000, 1800));
    return near.isBefore(earliest) ? earliest : near.isAfter(latest) ? latest : near;
  }

  /** Of a spouse or partner, grown up too; most are near in age. */
  LocalDate spouse(LocalDate birth) {
    LocalDate near = birth.plusDays(people.between(-900, 1100));
    LocalDate spouses = people.perMille(40) ? near.plusYears(people.between(-9, 6)) : near;
    LocalDate latest = people.today().minusYears(YOUNGEST_PARENT + 1);
    LocalDate earliest = people.today().minusYears(LAST_AGE);
    return spouses.isAfter(latest) ? latest : spouses.isBefore(earliest) ? earliest : spouses;
  }
}
