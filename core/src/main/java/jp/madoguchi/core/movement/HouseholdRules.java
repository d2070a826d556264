package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * One head and one address in every household that the movement touches (1.1.10, 1.1.11, 4.0.4).
 */
final class HouseholdRules {
  /** Whoever changes none of these leaves every household with its head and address. */
  private static final Set<Field> CONCERNING =
      EnumSet.of(Field.STATUS, Field.HOUSEHOLD_NUMBER, Field.RELATIONSHIP, Field.ADDRESS_SINCE);

  private HouseholdRules() {}

  static void check(
      Movement movement, Proposal proposal, Surroundings around, List<Finding> findings) {
    Set<String> touched = new LinkedHashSet<>();
    for (Step step : proposal.steps()) {
      if (CONCERNING.stream().noneMatch(step::changes)) {
        continue;
      }
      if (step.wasOn()) {
        touched.add(step.was(Field.HOUSEHOLD_NUMBER).value());
      }
      if (step.isOn()) {
        touched.add(step.after(Field.HOUSEHOLD_NUMBER).value());
      }
    }
    for (String household : touched) {
      if (HouseholdNumber.parse(household).isValid()) {
        household(new HouseholdNumber(household), movement, proposal, around, findings);
      }
    }
  }

  private static void household(
      HouseholdNumber number,
      Movement movement,
      Proposal proposal,
      Surroundings around,
      List<Finding> findings) {
    Set<AddressNumber> moved =
        proposal.steps().stream().map(Step::number).collect(Collectors.toCollection(HashSet::new));
    List<ResidentRecord> before = around.household(number);
    List<ResidentRecord> untouched =
        before.stream().filter(member -> !moved.contains(member.number())).toList();
    List<Step> after =
        proposal.steps().stream()
            .filter(step ->
                step.isOn() && step.after(Field.HOUSEHOLD_NUMBER).value().equals(number.digits()))
            .toList();
    if (!movement.looksBack()) {
      OneAddress.check(movement.terms(), untouched, after, findings);
    }
    List<AddressNumber> heads = new ArrayList<>();
    untouched.stream().filter(HouseholdRules::head).forEach(member -> heads.add(member.number()));
    after.stream().filter(HouseholdRules::head).forEach(step -> heads.add(step.number()));
    if (heads.size() > 1) {
      findings.add(
          Finding.at(
              Rule.E16,
              Field.RELATIONSHIP,
              after.stream()
                  .filter(HouseholdRules::head)
                  .map(Step::number)
                  .reduce((_, last) -> last)
                  .orElse(heads.getLast())));
    } else if (heads.isEmpty() && around.known()) {
      headless(movement.looksBack(), before, untouched, after, findings);
    }
  }

  /**
   * A household may be without a head (1.1.10), but a movement does not make it so unnoticed.
   *
   * @param undone whether it comes back as it was, which may have been without a head
   */
  private static void headless(
      boolean undone,
      List<ResidentRecord> before,
      List<ResidentRecord> untouched,
      List<Step> after,
      List<Finding> findings) {
    boolean lost = before.stream().anyMatch(HouseholdRules::head);
    int left = untouched.size() + after.size();
    boolean wrong = before.isEmpty() && !after.isEmpty() || lost && left == 1;
    if (wrong && !undone) {
      findings.add(
          Finding.at(
              Rule.E16,
              Field.RELATIONSHIP,
              after.isEmpty() ? untouched.getFirst().number() : after.getFirst().number()));
    } else if (wrong || lost && left > 1) {
      findings.add(Finding.at(Rule.A01, FormFields.MEMBERS));
    }
  }

  private static boolean head(ResidentRecord member) {
    return member.household().relationship().head();
  }

  private static boolean head(Step step) {
    return step.after(Field.RELATIONSHIP).value().equals(Relationship.HEAD.text());
  }
}
