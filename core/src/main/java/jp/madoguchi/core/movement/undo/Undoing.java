package jp.madoguchi.core.movement.undo;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * Undoing a movement (異動の取消し, 4.6): a movement of its own that stacks a state; the undone one stays
 * readable. Undoing an entry removes (減), undoing a removal brings back (増), undoing a change
 * restores (修正).
 */
public final class Undoing {
  public static final String ENTRY = "undo-entry";
  public static final String REMOVAL = "undo-removal";
  public static final String CHANGE = "undo-change";

  /** What may differ from the state that comes back: the remarks, and what removing writes. */
  private static final Set<Field> FREE =
      Set.of(Field.NOTE, Field.REMARK, Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON);

  private Undoing() {}

  public static List<Movement> all() {
    return List.of(
        new Undo(
            Terms.leaving(ENTRY, RemovalReason.ENTRY_UNDONE).on(EventDay.UNKNOWN_TOO),
            false,
            Undoing::entered),
        new Undo(
            Terms.entering(REMOVAL).exOfficio().on(EventDay.UNKNOWN_TOO), true, Undoing::restored),
        new Undo(
            Terms.changing(CHANGE, changeable()).on(EventDay.UNKNOWN_TOO),
            true,
            Undoing::restored));
  }

  private static Set<Field> changeable() {
    Set<Field> fields = EnumSet.allOf(Field.class);
    fields.removeAll(Set.of(Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON));
    return fields;
  }

  /** The last thing that happened to the person is that they came onto the register. */
  private static void entered(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    List<ResidentRecord> states = around.history(step.number());
    boolean again =
        states.size() > 1 && states.get(states.size() - 2).status() == states.getLast().status();
    if (again) {
      findings.add(Finding.at(Rule.W11, FormFields.MEMBERS, step.number()));
    }
  }

  /** All is as it was before the last movement; where no history is at hand, nobody can tell. */
  private static void restored(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    List<ResidentRecord> states = around.history(step.number());
    if (states.isEmpty()) {
      return;
    }
    if (states.size() < 2) {
      findings.add(Finding.at(Rule.W11, FormFields.MEMBERS, step.number()));
      return;
    }
    Map<Field, ExactText> earlier = FieldValues.of(states.get(states.size() - 2));
    for (Field field : Field.values()) {
      if (!FREE.contains(field) && !step.after(field).equals(earlier.get(field))) {
        findings.add(Finding.at(Rule.W11, field, step.number()));
      }
    }
  }
}
