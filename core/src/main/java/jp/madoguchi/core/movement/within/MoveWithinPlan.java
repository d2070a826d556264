package jp.madoguchi.core.movement.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * What a form without errors comes to: each mover before and after.
 *
 * @param steps the movers, the head of their household first
 */
public record MoveWithinPlan(LocalDate eventDate, LocalDate notificationDate, List<Step> steps) {
  /** One mover's address and place in the household, before and after. */
  public record Step(
      ResidentRecord before, HouseholdBlock householdAfter, AddressBlock addressAfter) {}

  public MoveWithinPlan {
    steps = List.copyOf(steps);
  }

  /**
   * Works the plan out.
   *
   * @param form a form in which {@link MoveWithinRules} found no error
   * @param fresh the number of the new household; used only where the form founds one
   * @throws IllegalArgumentException a mover is not of this household
   */
  public static MoveWithinPlan of(
      MoveWithinForm form, List<ResidentRecord> household, HouseholdNumber fresh, LocalDate today) {
    LocalDate event = MoveWithinRules.calendarDay(form.eventDate(), today).orElseThrow();
    LocalDate notified = MoveWithinRules.calendarDay(form.notificationDate(), today).orElseThrow();
    AddressBlock address =
        new AddressBlock(
            address(form.town().orElseThrow(), form.lot(), form.building()),
            new RegisterDate.Calendar(event));
    List<Step> steps = new ArrayList<>();
    for (Mover mover : movers(form, household)) {
      HouseholdBlock place =
          form.newHousehold()
              ? new HouseholdBlock(
                  fresh, headName(form, household), mover.relationship(), steps.size() + 1)
              : mover.resident().household();
      steps.add(new Step(mover.resident(), place, address));
    }
    return new MoveWithinPlan(event, notified, steps);
  }

  static Address address(Town town, String lot, String building) {
    return Address.of(town, new ExactText(lot.strip()), new ExactText(building.strip()))
        .inFullWidth();
  }

  private record Mover(ResidentRecord resident, Relationship relationship) {}

  private static List<Mover> movers(MoveWithinForm form, List<ResidentRecord> household) {
    List<Mover> movers = new ArrayList<>();
    for (MoveWithinForm.Member member : form.movers()) {
      ResidentRecord resident =
          household.stream()
              .filter(it -> it.number().equals(member.number()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("not of the household"));
      movers.add(new Mover(resident, relationship(form, member, resident)));
    }
    movers.sort(
        (one, other) -> Integer.compare(one.relationship().rank(), other.relationship().rank()));
    return movers;
  }

  private static Relationship relationship(
      MoveWithinForm form, MoveWithinForm.Member member, ResidentRecord resident) {
    return form.newHousehold()
        ? Relationship.parse(member.relationship()).orElseThrow()
        : resident.household().relationship();
  }

  private static ExactText headName(MoveWithinForm form, List<ResidentRecord> household) {
    return movers(form, household).stream()
        .filter(mover -> mover.relationship().head())
        .map(mover -> mover.resident().name().name())
        .findFirst()
        .orElseThrow();
  }
}
