package jp.madoguchi.core.movement;

import java.util.List;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;

/** Who can enter, leave or stay: whether somebody is on the register before and after. */
final class StandingRules {
  private StandingRules() {}

  static void check(Terms terms, Step step, List<Finding> findings) {
    if (terms.turn() == Turn.ENTERS) {
      if (step.wasOn()) {
        findings.add(Finding.at(Rule.E04, FormFields.MEMBERS, step.number()));
      }
    } else if (!step.wasOn()) {
      findings.add(Finding.at(Rule.W06, FormFields.MEMBERS, step.number()));
    }
    if (step.isOn() == (terms.turn() == Turn.LEAVES)) {
      findings.add(Finding.at(Rule.W07, FormFields.MEMBERS, step.number()));
    }
    removal(terms, step, findings);
    if (step.before().isPresent() && unchanged(step)) {
      findings.add(Finding.at(Rule.W12, FormFields.MEMBERS, step.number()));
    }
  }

  /** Why and since when somebody is removed, said of those alone who are. */
  private static void removal(Terms terms, Step step, List<Finding> findings) {
    boolean right =
        terms.turn() == Turn.LEAVES
            ? terms
                .removal()
                .filter(why -> step.isCode(Field.REMOVAL_REASON, why.code()))
                .isPresent()
            : step.after(Field.REMOVAL_REASON).isEmpty();
    if (!right) {
      findings.add(Finding.at(Rule.W07, Field.REMOVAL_REASON, step.number()));
    }
    if (terms.turn() == Turn.LEAVES && step.after(Field.REMOVED_ON).isEmpty()) {
      findings.add(Finding.at(Rule.E09, Field.REMOVED_ON, step.number()));
    }
  }

  private static boolean unchanged(Step step) {
    return FieldValues.between(step.beforeValues(), step.after()).isEmpty();
  }
}
