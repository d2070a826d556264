package jp.madoguchi.core.movement;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;

/** Who can enter, leave or stay: whether somebody is on the register before and after. */
final class StandingRules {
  private StandingRules() {}

  /** Whom the movement cannot be about (E04, W06, W19): nothing else is said of them. */
  static Optional<Finding> misplaced(Terms terms, Step step) {
    Optional<Rule> broken =
        switch (terms.turn()) {
          case ENTERS -> Optional.of(Rule.E04).filter(_ -> step.wasOn());
          case LEAVES, STAYS -> Optional.of(Rule.W06).filter(_ -> !step.wasOn());
          case STAYS_OFF -> Optional.of(Rule.W19).filter(_ -> !wasRemoved(terms, step));
          case BESIDE -> Optional.of(Rule.W06).filter(_ -> step.before().isEmpty());
        };
    return broken.map(rule -> Finding.at(rule, FormFields.MEMBERS, step.number()));
  }

  /** Has a record, and was removed for the reason that the terms name. */
  private static boolean wasRemoved(Terms terms, Step step) {
    return step.before().isPresent()
        && !step.wasOn()
        && terms.removals().stream()
            .anyMatch(
                why -> step.was(Field.REMOVAL_REASON).value().equals(Integer.toString(why.code())));
  }

  static void check(Movement movement, Proposal proposal, Step step, List<Finding> findings) {
    Terms terms = movement.terms();
    if (terms.turn() != Turn.BESIDE) {
      boolean leaves = terms.leavesOn(proposal.eventDate(), proposal.entryDate());
      if (step.isOn() == (leaves || terms.turn() == Turn.STAYS_OFF)) {
        findings.add(Finding.at(Rule.W07, FormFields.MEMBERS, step.number()));
      }
      removal(movement, leaves, step, findings);
    }
    if (step.before().isPresent() && step.changes().isEmpty()) {
      findings.add(Finding.at(Rule.W12, FormFields.MEMBERS, step.number()));
    }
  }

  /** Why, since when and where to somebody left, said of those alone who did. */
  private static void removal(
      Movement movement, boolean leaves, Step step, List<Finding> findings) {
    Terms terms = movement.terms();
    boolean right =
        leaves || terms.turn() == Turn.STAYS_OFF
            ? terms.removals().stream()
                .anyMatch(why -> step.isCode(Field.REMOVAL_REASON, why.code()))
            : step.after(Field.REMOVAL_REASON).isEmpty();
    if (!right) {
      findings.add(Finding.at(Rule.W07, Field.REMOVAL_REASON, step.number()));
    }
    if (terms.turn() == Turn.ENTERS && !movement.looksBack()) {
      Terms.of(FieldGroup.DEPARTURE).stream()
          .filter(field -> !step.after(field).isEmpty())
          .forEach(field -> findings.add(Finding.at(Rule.W07, field, step.number())));
    }
    if (leaves && step.after(Field.REMOVED_ON).isEmpty()) {
      findings.add(Finding.at(Rule.E09, Field.REMOVED_ON, step.number()));
    }
  }
}
