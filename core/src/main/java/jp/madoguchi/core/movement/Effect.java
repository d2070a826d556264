package jp.madoguchi.core.movement;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** What an approved act does to a record: the next state, with a number of its own. */
public final class Effect {
  private Effect() {}

  /**
   * The next state of a record, or the first where there was none.
   *
   * @param before empty where the act enters somebody who was never on the register
   * @throws IllegalArgumentException a value in the act is not one that the field can hold, a field
   *     that no record lacks stays blank, or the act is about somebody else
   */
  public static ResidentRecord of(Act act, Optional<ResidentRecord> before, OperatorId approver) {
    if (before.filter(record -> !record.number().equals(act.resident())).isPresent()) {
      throw new IllegalArgumentException("an act over somebody else");
    }
    Map<Field, ExactText> values = before.map(FieldValues::of).orElseGet(FieldValues::blank);
    for (FieldChange change : act.fields()) {
      if (!change.field().admits(change.after())) {
        throw new IllegalArgumentException("not to be held as " + change.field());
      }
      values.put(change.field(), change.after());
    }
    int history = before.map(ResidentRecord::history).orElse(0) + 1;
    return FieldValues.state(act.resident(), history, values, origin(act, approver));
  }

  /** The next state of a record that there is. */
  public static ResidentRecord of(Act act, ResidentRecord before, OperatorId approver) {
    return of(act, Optional.of(before), approver);
  }

  private static Origin origin(Act act, OperatorId approver) {
    return new Origin(
        act.kind(),
        act.eventDate(),
        act.notificationDate(),
        act.entryDate(),
        act.entrant(),
        approver,
        act.terminal(),
        Optional.of(act.id()));
  }
}
