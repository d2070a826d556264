package jp.madoguchi.core.movement.household;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Household split, merge, change and change of the head (世帯分離, 世帯合併, 世帯変更, 世帯主変更). Nobody's address
 * changes with them. Source: 住民基本台帳法 25条; standard specification 4.1.4.
 */
public final class Households {
  public static final String SPLIT = "household-split";
  public static final String MERGE = "household-merge";
  public static final String CHANGE = "household-change";
  public static final String HEAD = "head-change";

  private Households() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(terms(SPLIT), Households::toNew)
            .asking(_ -> asking(Asks.Whom.MEMBERS, Asks.Belonging.FRESH)),
        Simple.of(terms(MERGE), Households::toExisting, Households::whole)
            .asking(_ -> asking(Asks.Whom.MEMBERS, Asks.Belonging.EXISTING)),
        Simple.of(terms(CHANGE), Households::toExisting)
            .asking(_ -> asking(Asks.Whom.MEMBERS, Asks.Belonging.EXISTING)),
        Simple.of(terms(HEAD), Households::sameHousehold, Households::anotherHead)
            .asking(_ -> asking(Asks.Whom.HOUSEHOLD, Asks.Belonging.SAME)));
  }

  private static Asks asking(Asks.Whom whom, Asks.Belonging household) {
    return new Asks(whom, household, List.of(), List.of(Field.RELATIONSHIP));
  }

  private static Terms terms(String code) {
    return Terms.changing(code, Terms.of(FieldGroup.HOUSEHOLD)).notified().refusing(Rule.E17);
  }

  private static boolean moves(Step step) {
    return step.changes(Field.HOUSEHOLD_NUMBER);
  }

  private static void toNew(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    boolean nobodyMoves = proposal.steps().stream().noneMatch(Households::moves);
    boolean taken =
        moves(step) && !members(step.after(Field.HOUSEHOLD_NUMBER).value(), around).isEmpty();
    if (nobodyMoves || taken) {
      findings.add(Finding.at(Rule.W14, Field.HOUSEHOLD_NUMBER, step.number()));
    }
  }

  private static void toExisting(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    if (proposal.steps().stream().noneMatch(Households::moves)) {
      findings.add(Finding.at(Rule.W14, Field.HOUSEHOLD_NUMBER, step.number()));
    }
    if (!moves(step) || step.before().isEmpty()) {
      return;
    }
    if (members(step.after(Field.HOUSEHOLD_NUMBER).value(), around).isEmpty()) {
      findings.add(Finding.at(Rule.W14, Field.HOUSEHOLD_NUMBER, step.number()));
    }
  }

  /** A merge leaves nobody behind; else it is a change (世帯変更). */
  private static void whole(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    if (!moves(step)) {
      return;
    }
    Set<AddressNumber> moving =
        proposal.steps().stream()
            .filter(Households::moves)
            .map(Step::number)
            .collect(Collectors.toSet());
    if (members(step.was(Field.HOUSEHOLD_NUMBER).value(), around).stream()
        .anyMatch(member -> !moving.contains(member.number()))) {
      findings.add(Finding.at(Rule.W14, FormFields.MEMBERS));
    }
  }

  private static void sameHousehold(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    if (moves(step)) {
      findings.add(Finding.at(Rule.W14, Field.HOUSEHOLD_NUMBER, step.number()));
    }
  }

  private static void anotherHead(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    boolean somebody =
        proposal.steps().stream()
            .anyMatch(each ->
                each.changes(Field.RELATIONSHIP)
                    && each.after(Field.RELATIONSHIP).value().equals("世帯主"));
    if (!somebody) {
      findings.add(Finding.at(Rule.W12, FormFields.MEMBERS));
    }
  }

  private static List<ResidentRecord> members(String household, Surroundings around) {
    return HouseholdNumber.parse(household).toOptional().map(around::household).orElse(List.of());
  }
}
