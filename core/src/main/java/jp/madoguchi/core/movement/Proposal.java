package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * What an entry comes to: each person before and after, and its dates. The rules look at this
 * alone, whether it was made from a form or from the acts of a batch.
 *
 * @param kind the movement's code
 * @param eventDate 異動日 as {@code RegisterDate.encode()}; anything else was no date as typed
 * @param notificationDate 届出日, likewise
 * @param entryDate 処理日
 */
public record Proposal(
    String kind, String eventDate, String notificationDate, LocalDate entryDate, List<Step> steps) {
  public Proposal {
    steps = List.copyOf(steps);
  }

  /**
   * One person.
   *
   * @param before empty for somebody who was never on the register
   * @param was every field before
   * @param after every field; a value may be one that the field cannot hold
   */
  public record Step(
      AddressNumber number,
      Optional<ResidentRecord> before,
      Map<Field, ExactText> was,
      Map<Field, ExactText> after) {
    public Step {
      Map<Field, ExactText> all = FieldValues.blank();
      all.putAll(after);
      was = Collections.unmodifiableMap(was);
      after = Collections.unmodifiableMap(all);
    }

    public Step(
        AddressNumber number, Optional<ResidentRecord> before, Map<Field, ExactText> after) {
      this(number, before, before.map(FieldValues::of).orElseGet(FieldValues::blank), after);
    }

    /** The value of a field after the movement, empty where blank. */
    public ExactText after(Field field) {
      return after.getOrDefault(field, ExactText.EMPTY);
    }

    /** The value of a field before the movement, empty where blank. */
    public ExactText was(Field field) {
      return was.getOrDefault(field, ExactText.EMPTY);
    }

    public boolean changes(Field field) {
      return !was(field).equals(after(field));
    }

    /** What differs, in the order of field numbers. */
    public List<FieldChange> changes() {
      return FieldValues.between(was, after);
    }

    /** Whether the person was on the register. */
    public boolean wasOn() {
      return before.filter(record -> record.status() == ResidentStatus.CURRENT).isPresent();
    }

    /** Whether the person is on the register after it. */
    public boolean isOn() {
      return isCode(Field.STATUS, ResidentStatus.CURRENT.code());
    }

    /** Whether a field of codes holds this one. */
    public boolean isCode(Field field, int code) {
      return after(field).value().equals(Integer.toString(code));
    }
  }
}
