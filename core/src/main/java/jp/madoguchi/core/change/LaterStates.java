package jp.madoguchi.core.change;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Measures (抑止, 支援措置) stand beside a record: whoever is hunted must not wait for the approval of a
 * move, nor the move for theirs. So an entry of the one kind goes into effect on a state that the
 * other made meanwhile. The centre judges likewise, by groups of fields.
 */
public final class LaterStates {
  private LaterStates() {}

  /** Whether an act touches nothing but measures. */
  public static boolean beside(Act act) {
    return !act.fields().isEmpty() && beside(act.fields());
  }

  private static boolean beside(List<FieldChange> changes) {
    return changes.stream().allMatch(change -> change.field().group() == FieldGroup.RESTRAINT);
  }

  /**
   * Whether an act that was entered on an earlier state may go into effect on the last of these:
   * nothing in which it stands was touched since.
   *
   * @param history all states of the person, oldest first
   */
  public static boolean admit(Act act, List<ResidentRecord> history) {
    int base = act.baseVersion();
    int first = history.stream().map(ResidentRecord::history).toList().indexOf(base);
    if (first < 0) {
      return false;
    }
    Predicate<List<FieldChange>> apart =
        beside(act)
            ? changes ->
                changes.stream().noneMatch(change -> change.field().group() == FieldGroup.RESTRAINT)
            : LaterStates::beside;
    for (int i = first + 1; i < history.size(); i++) {
      if (!apart.test(FieldValues.between(history.get(i - 1), history.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
