package jp.madoguchi.core.remarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * The remarks of a person. They are made of the states whenever they are looked at and kept
 * nowhere, so that they always agree with the history.
 *
 * @param lines classes A and B, in the order of the history, oldest first
 * @param free class C
 */
public record Remarks(List<HistoryLine> lines, ExactText free) {
  /** What a certificate may carry of a person; of the address, the whole stands for its parts. */
  private static final Set<Field> CARRIED =
      EnumSet.of(
          Field.NAME,
          Field.KANA,
          Field.FORMER_SURNAME,
          Field.FORMER_SURNAME_KANA,
          Field.NAME_KANJI,
          Field.NAME_KATAKANA,
          Field.ALIAS,
          Field.BIRTH,
          Field.SEX,
          Field.TOWN,
          Field.HOUSEHOLD_HEAD,
          Field.RELATIONSHIP,
          Field.DOMICILE,
          Field.HEAD_OF_REGISTER,
          Field.RESIDENT_CODE,
          Field.INDIVIDUAL_NUMBER,
          Field.PREVIOUS_ADDRESS,
          Field.PLANNED_ADDRESS,
          Field.PLANNED_DAY,
          Field.CONFIRMED_ADDRESS,
          Field.CONFIRMED_DAY,
          Field.NATIONALITY,
          Field.STAY_CATEGORY,
          Field.STAY_STATUS,
          Field.STAY_PERIOD,
          Field.STAY_UNTIL,
          Field.STAY_CARD);

  /** What somebody who comes is asked for; all else of them stands in the items themselves. */
  private static final Set<Field> OF_ENTERING = EnumSet.of(Field.PREVIOUS_ADDRESS);

  public Remarks {
    lines = List.copyOf(lines);
  }

  /**
   * Of a person with these states.
   *
   * @param states oldest first, at least one; all that there are
   */
  public static Remarks of(List<ResidentRecord> states, Movements movements) {
    List<HistoryLine> lines = new ArrayList<>();
    Optional<ResidentRecord> before = Optional.empty();
    for (ResidentRecord state : states) {
      Optional<Movement> kind = movements.find(state.origin().kind());
      if (kind.filter(it -> it.terms().turn() == Turn.BESIDE).isEmpty()) {
        lines.add(line(before, state, kind));
      }
      before = Optional.of(state);
    }
    return new Remarks(
        lines, FieldValues.of(states.getLast()).getOrDefault(Field.REMARK, ExactText.EMPTY));
  }

  private static HistoryLine line(
      Optional<ResidentRecord> before, ResidentRecord state, Optional<Movement> kind) {
    Origin origin = state.origin();
    boolean notified = kind.filter(it -> it.terms().notice().isPresent()).isPresent();
    Map<Field, ExactText> old = before.map(Remarks::values).orElseGet(FieldValues::blank);
    Map<Field, ExactText> now = values(state);
    boolean entered =
        state.status() == ResidentStatus.CURRENT
            && before.filter(it -> it.status() == ResidentStatus.CURRENT).isEmpty();
    Set<Field> told = entered ? OF_ENTERING : CARRIED;
    List<HistoryItem> items =
        FieldValues.between(old, now).stream()
            .filter(change -> told.contains(change.field()))
            .map(change -> item(change.field(), change.before(), change.after()))
            .toList();
    // All is copied from state to state: a note is about the movement that wrote it.
    ExactText note = now.getOrDefault(Field.NOTE, ExactText.EMPTY);
    boolean written = !note.equals(old.get(Field.NOTE));
    return new HistoryLine(
        state.history(),
        origin.kind(),
        origin.eventDate(),
        notified,
        notified ? origin.notificationDate() : origin.entryDate(),
        items,
        written ? note : ExactText.EMPTY);
  }

  /** That a number was changed is told; the number is not. */
  private static HistoryItem item(Field field, ExactText before, ExactText after) {
    return field.group() == FieldGroup.NUMBERS
        ? new HistoryItem(field, ExactText.EMPTY, ExactText.EMPTY)
        : new HistoryItem(field, before, after);
  }

  private static Map<Field, ExactText> values(ResidentRecord state) {
    Map<Field, ExactText> values = FieldValues.of(state);
    values.put(Field.TOWN, new ExactText(state.address().address().oneLine()));
    return values;
  }
}
