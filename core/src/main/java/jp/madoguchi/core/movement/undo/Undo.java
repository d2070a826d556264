package jp.madoguchi.core.movement.undo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Simple.StepRule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * One of the three types of undoing; its form holds what comes back.
 *
 * @param restores whether the state before the last comes back
 */
record Undo(Terms terms, boolean restores, StepRule rule) implements Movement {
  /** What removing wrote is not brought back but taken away. */
  private static final Set<Field> OF_REMOVAL =
      Set.of(Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON);

  @Override
  public Asks asks() {
    boolean one = terms.turn() == Turn.ENTERS;
    return new Asks(
        one ? Asks.Whom.ONE : Asks.Whom.MEMBERS,
        Asks.Belonging.SAME,
        List.of(),
        List.of(Field.NOTE));
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public Map<Field, String> offers(List<ResidentRecord> states) {
    Map<Field, String> offered = new EnumMap<>(Field.class);
    if (restores && states.size() > 1) {
      // All of it, for what enters somebody would write the dates of this day otherwise.
      FieldValues.of(states.get(states.size() - 2))
          .forEach((field, text) -> {
            if (!OF_REMOVAL.contains(field) && field != Field.NOTE) {
              offered.put(field, text.value());
            }
          });
    }
    return offered;
  }

  @Override
  public List<Finding> own(Proposal proposal, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    subjects(proposal).forEach(step -> rule.check(step, proposal, around, findings));
    return findings;
  }
}
