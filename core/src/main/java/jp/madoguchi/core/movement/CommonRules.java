package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;

/** The rules that every kind of movement shares, by its terms. */
final class CommonRules {
  private CommonRules() {}

  static List<Finding> check(
      Movement movement, Proposal proposal, LocalDate today, Surroundings around) {
    Terms terms = movement.terms();
    List<Finding> findings = new ArrayList<>();
    List<Step> subjects = movement.subjects(proposal);
    if (subjects.isEmpty()) {
      findings.add(Finding.at(Rule.W04, FormFields.MEMBERS));
    }
    DateRules.check(terms, proposal, today, findings);
    proposal.steps().stream()
        .filter(step -> around.isOpen(step.number()))
        .forEach(step -> findings.add(Finding.at(Rule.E14, FormFields.MEMBERS, step.number())));
    List<Finding> misplaced =
        subjects.stream().flatMap(step -> StandingRules.misplaced(terms, step).stream()).toList();
    if (!misplaced.isEmpty()) {
      findings.addAll(misplaced);
      return findings;
    }
    for (Step step : subjects) {
      StandingRules.check(movement, proposal, step, findings);
      FieldRules.check(terms, step, findings);
      PersonRules.check(terms, proposal, step, today, around, findings);
      RestrainedRules.check(terms, step, today, around, findings);
      if (!movement.looksBack()) {
        PersonRules.inOrder(terms, proposal, step, findings);
        FieldRules.unregistered(step, around, findings);
      }
    }
    proposal.steps().stream()
        .filter(step -> !subjects.contains(step))
        .forEach(step -> FieldRules.relationship(step, findings));
    HouseholdRules.check(movement, proposal, around, findings);
    return findings;
  }

  /**
   * Those whom the movement is about. The others of the entry stay and take another place in a
   * household, as its new head or beside one.
   */
  static List<Step> subjects(Terms terms, Proposal proposal) {
    boolean aboutHouseholds = terms.turn() == Turn.STAYS && onlyHousehold(terms);
    List<Step> others = proposal.steps().stream().filter(step -> !merelyRearranged(step)).toList();
    // Where nobody goes to another household, whoever takes another place in theirs is meant.
    boolean aboutPlaces =
        others.isEmpty()
            && terms.turn() == Turn.STAYS
            && !terms.open().contains(Field.HOUSEHOLD_NUMBER);
    return aboutHouseholds || aboutPlaces ? proposal.steps() : others;
  }

  private static boolean onlyHousehold(Terms terms) {
    return Terms.of(FieldGroup.REMARKS, FieldGroup.HOUSEHOLD).containsAll(terms.open());
  }

  private static boolean merelyRearranged(Step step) {
    List<FieldChange> changes = step.changes();
    return step.wasOn()
        && !changes.isEmpty()
        && changes.stream().allMatch(change -> change.field().group() == FieldGroup.HOUSEHOLD);
  }
}
