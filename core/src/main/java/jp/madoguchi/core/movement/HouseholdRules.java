package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * One head in every household that the movement touches (1.1.10, 1.1.11, 4.0.4), and one address
 * for whoever comes to it (住民基本台帳法 6条).
 */
final class HouseholdRules {
  /** Whoever changes none of these leaves every household with its head and address. */
  private static final Set<Field> CONCERNING =
      EnumSet.of(Field.STATUS, Field.HOUSEHOLD_NUMBER, Field.RELATIONSHIP, Field.ADDRESS_SINCE);

  /** 住所, as far as those of one household share it. */
  private static final List<Field> ADDRESS =
      List.of(Field.PREFECTURE, Field.MUNICIPALITY, Field.TOWN, Field.LOT, Field.BUILDING);

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
      boolean moves = movement.terms().open().contains(Field.LOT);
      after.stream()
          .filter(HouseholdRules::comes)
          .filter(step -> !livesWith(address(step, moves), moves, untouched, after))
          .forEach(
              step -> findings.add(Finding.at(Rule.W09, Field.HOUSEHOLD_NUMBER, step.number())));
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

  private static boolean comes(Step step) {
    return !step.wasOn()
        || step.changes(Field.HOUSEHOLD_NUMBER)
        || step.changes(Field.ADDRESS_SINCE);
  }

  /** Whether it is the address of one who stays there, or, in a new household, of the first. */
  private static boolean livesWith(
      List<ExactText> address, boolean moves, List<ResidentRecord> staying, List<Step> coming) {
    return staying.isEmpty()
        ? address.equals(address(coming.getFirst(), moves))
        : staying.stream()
            .map(FieldValues::of)
            .map(HouseholdRules::address)
            .anyMatch(address::equals);
  }

  /**
   * That after the movement, or before it where it changes none: a change of it is told as such.
   */
  private static List<ExactText> address(Step step, boolean moves) {
    return moves || step.before().isEmpty()
        ? address(step.after())
        : ADDRESS.stream().map(step::was).toList();
  }

  private static List<ExactText> address(Map<Field, ExactText> values) {
    return ADDRESS.stream().map(field -> values.getOrDefault(field, ExactText.EMPTY)).toList();
  }

  private static boolean head(ResidentRecord member) {
    return member.household().relationship().head();
  }

  private static boolean head(Step step) {
    return step.after(Field.RELATIONSHIP).value().equals(Relationship.HEAD.text());
  }
}
