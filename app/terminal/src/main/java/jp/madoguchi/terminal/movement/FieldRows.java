package jp.madoguchi.terminal.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** A record before and after, as the rows that a person compares. */
public final class FieldRows {
  private static final List<Field> SHOWN =
      List.of(
          Field.NAME,
          Field.KANA,
          Field.POSTAL_CODE,
          Field.TOWN,
          Field.LOT,
          Field.BUILDING,
          Field.ADDRESS_SINCE,
          Field.HOUSEHOLD_NUMBER,
          Field.HOUSEHOLD_HEAD,
          Field.RELATIONSHIP);

  private static final Set<Field> NAMES =
      Set.of(
          Field.NAME,
          Field.NAME_KANJI,
          Field.FORMER_SURNAME,
          Field.ALIAS,
          Field.HOUSEHOLD_HEAD,
          Field.HEAD_OF_REGISTER,
          Field.PREVIOUS_HEAD);

  private FieldRows() {}

  /** One field before and after. */
  public record Row(Field field, String before, String after) {
    public boolean changed() {
      return !before.equals(after);
    }

    /** Whether the value is a person's name and is drawn as one. */
    public boolean name() {
      return isName(field);
    }
  }

  /**
   * Rows in the order of the form; unchanged ones stay in view so that the person is known.
   * Whatever else changes follows them: nobody approves a change that they were not shown.
   */
  public static List<Row> of(Optional<ResidentRecord> before, ResidentRecord after) {
    Map<Field, ExactText> old = before.map(FieldValues::of).orElseGet(FieldValues::blank);
    Map<Field, ExactText> fresh = FieldValues.of(after);
    List<Row> rows = new ArrayList<>();
    for (Field field : SHOWN) {
      rows.add(row(field, old, fresh));
    }
    for (Field field : Field.values()) {
      Row row = row(field, old, fresh);
      if (row.changed() && !SHOWN.contains(field)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Row row(Field field, Map<Field, ExactText> old, Map<Field, ExactText> fresh) {
    return new Row(
        field,
        words(field, old.getOrDefault(field, ExactText.EMPTY).value()),
        words(field, fresh.getOrDefault(field, ExactText.EMPTY).value()));
  }

  /** The fields that a form shows, in its order. */
  public static List<Field> shown() {
    return SHOWN;
  }

  /** Whether the value of a field is a person's name. */
  public static boolean isName(Field field) {
    return NAMES.contains(field);
  }

  /** A value as it reads on the screen; blank stays blank. */
  public static String words(Field field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field.form()) {
      case DATE -> RegisterDate.decode(value).orElseThrow().inJapanese();
      case POSTAL -> value.length() == 7 ? value.substring(0, 3) + "-" + value.substring(3) : value;
      default -> value;
    };
  }
}
