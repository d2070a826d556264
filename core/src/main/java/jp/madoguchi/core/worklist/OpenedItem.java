package jp.madoguchi.core.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** A work item with the records that it is about, opened through the desk that logs. */
public record OpenedItem(WorkItem item, List<Side> sides) {
  public OpenedItem {
    sides = List.copyOf(sides);
  }

  /**
   * One resident in three columns.
   *
   * @param before the state on which the clerk entered it; empty where it is not kept here
   * @param now the present state; empty where the resident is not known here any more
   */
  public record Side(
      EnteredChange change,
      Verdict verdict,
      Optional<ResidentRecord> before,
      Optional<ResidentRecord> now) {
    /** What the clerk saw. */
    public Map<Field, ExactText> beforeValues() {
      Map<Field, ExactText> values = FieldValues.blank();
      before.or(() -> now).ifPresent(state -> values.putAll(FieldValues.of(state)));
      change.act().fields().forEach(entered -> values.put(entered.field(), entered.before()));
      return values;
    }

    /** What the clerk wanted. */
    public Map<Field, ExactText> mine() {
      Map<Field, ExactText> values = beforeValues();
      change.act().fields().forEach(entered -> values.put(entered.field(), entered.after()));
      return values;
    }

    /** What the record says now; blank where there is none. */
    public Map<Field, ExactText> nowValues() {
      Map<Field, ExactText> values = FieldValues.blank();
      now.ifPresent(state -> values.putAll(FieldValues.of(state)));
      return values;
    }

    /** Whether the clerk changed this field. */
    public boolean entered(Field field) {
      return change.act().fields().stream().map(FieldChange::field).anyMatch(field::equals);
    }

    /** Whether the present state here is still the one that the refused change made. */
    public boolean behind() {
      return now.flatMap(state -> state.origin().change())
          .filter(change.act().id()::equals)
          .isPresent();
    }
  }

  /**
   * Whether this terminal still shows what the centre refused. An entry on top of it would be
   * refused again.
   */
  public boolean behind() {
    return sides.stream().anyMatch(Side::behind);
  }
}
