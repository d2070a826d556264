package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.resident.RemovalReason;

/** Households that somebody left, or all. */
final class Departures {
  private static final int LONGEST_AGO_DAYS = 365 * 15;
  private static final int FOREIGN_AGO_DAYS = 365 * 8;
  private static final int LATELY_DAYS = 60;

  private final People people;

  Departures(People people) {
    this.people = people;
  }

  /** One of a couple died, mostly the head. */
  Draft widowed(List<Sketch> couple) {
    int who = people.perMille(750) ? 0 : 1;
    return some(couple, who, RemovalReason.DIED, ago(365 * 6));
  }

  /** The elder of two children moved out when grown up. */
  Draft childGone(List<Sketch> family) {
    LocalDate grownUp = family.get(2).bornAbout().plusYears(18).plusDays(people.between(1, 300));
    LocalDate left = grownUp.isAfter(people.today()) ? ago(LATELY_DAYS) : grownUp;
    return some(family, 2, RemovalReason.MOVED_OUT, left);
  }

  Draft parted(List<Sketch> family) {
    return some(family, 0, RemovalReason.MOVED_OUT, ago(365 * 2));
  }

  /** The head died lately; who comes next is not settled. */
  Draft headless(List<Sketch> family) {
    Draft draft = some(family, 0, RemovalReason.DIED, ago(LATELY_DAYS));
    return new Draft(draft.members(), draft.asOf(), draft.left(), false);
  }

  /** Everybody of a household of former years left on one day, for one reason. */
  Draft all(Function<People, List<Sketch>> household) {
    return all(household, ago(LONGEST_AGO_DAYS));
  }

  /** The same of foreign residents, who have not stood in the register for so long. */
  Draft foreign(Function<People, List<Sketch>> household) {
    return all(household, ago(FOREIGN_AGO_DAYS));
  }

  private Draft all(Function<People, List<Sketch>> household, LocalDate left) {
    List<Sketch> members = household.apply(people.asOf(left));
    RemovalReason one = Households.reason(people, members.getFirst().ageOn(left));
    boolean together = one == RemovalReason.MOVED_ABROAD || members.size() == 1;
    RemovalReason reason = together ? one : RemovalReason.MOVED_OUT;
    return new Draft(
        Households.inOrder(members).stream().map(member -> member.leaving(reason)).toList(),
        left,
        Optional.of(left),
        false);
  }

  private Draft some(List<Sketch> household, int who, RemovalReason reason, LocalDate left) {
    List<Sketch> members = new ArrayList<>(household);
    members.set(who, members.get(who).leaving(reason));
    return new Draft(Households.inOrder(members), people.today(), Optional.of(left), true);
  }

  private LocalDate ago(int days) {
    return people.today().minusDays(people.between(1, days));
  }
}
