package jp.madoguchi.core.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Made-up people who move between households from day to day. */
final class Lifetimes {
  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private Lifetimes() {}

  /** A state of somebody, of this event and this entry, in this household. */
  static ResidentRecord state(
      ResidentRecord who, int history, LocalDate event, LocalDate entry, long household) {
    Origin made = who.origin();
    HouseholdBlock block = who.household();
    return new ResidentRecord(
        who.number(),
        history,
        who.kind(),
        who.status(),
        who.name(),
        who.birth(),
        who.sex(),
        new HouseholdBlock(
            HouseholdNumber.of(household), block.head(), block.relationship(), block.order()),
        who.address(),
        who.residentSince(),
        who.domicile(),
        who.code(),
        who.individualNumber(),
        who.particulars(),
        new Origin(
            made.kind(),
            RegisterDate.of(event),
            entry,
            entry,
            made.entrant(),
            made.approver(),
            made.terminal(),
            Optional.empty()));
  }

  /** Who is removed on a day. */
  static ResidentRecord removed(ResidentRecord last, LocalDate day) {
    ResidentRecord next =
        state(last, last.history() + 1, day, day, Long.parseLong(household(last)));
    return Samples.with(next, ResidentStatus.REMOVED, RegisterDate.of(day), day);
  }

  private static String household(ResidentRecord state) {
    String digits = state.household().number().digits();
    return digits.substring(0, digits.length() - 1);
  }

  /**
   * People whose movements were entered in the order of their days, each some days after.
   *
   * @return each person's states, oldest first
   */
  static List<List<ResidentRecord>> town(SplittableRandom chance) {
    List<List<ResidentRecord>> town = new ArrayList<>();
    for (ResidentRecord who : Samples.FAMILY) {
      List<ResidentRecord> states = new ArrayList<>();
      LocalDate day = FIRST.plusDays(chance.nextInt(400));
      int moves = chance.nextInt(1, 7);
      for (int history = 1; history <= moves; history++) {
        LocalDate entered = day.plusDays(chance.nextInt(3));
        states.add(state(who, history, day, entered, 4001 + chance.nextInt(3)));
        day = entered.plusDays(1 + chance.nextInt(300));
      }
      if (chance.nextBoolean()) {
        states.add(removed(states.getLast(), day));
      }
      town.add(states);
    }
    return town;
  }
}
