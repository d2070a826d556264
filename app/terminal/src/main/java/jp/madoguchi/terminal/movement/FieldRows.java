package jp.madoguchi.terminal.movement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /**
   * One field before and after, as values of the record.
   *
   * @param western whether its dates are of the Western calendar (1.1.9)
   */
  public record Row(Field field, String before, String after, boolean western) {
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
    return of(before.map(FieldValues::of).orElseGet(FieldValues::blank), FieldValues.of(after));
  }

  /** The same for values that make no record yet. */
  public static List<Row> of(Map<Field, ExactText> old, Map<Field, ExactText> fresh) {
    return shown(field -> row(field, old, fresh).changed()).stream()
        .map(field -> row(field, old, fresh))
        .toList();
  }

  /** One field of two sets of values. */
  public static Row row(Field field, Map<Field, ExactText> old, Map<Field, ExactText> fresh) {
    return new Row(
        field,
        old.getOrDefault(field, ExactText.EMPTY).value(),
        fresh.getOrDefault(field, ExactText.EMPTY).value(),
        western(field, fresh));
  }

  /** Dates of the residence card, and a foreign resident's birth; all others are Japanese. */
  public static boolean western(Field field, Map<Field, ExactText> values) {
    return field == Field.STAY_UNTIL
        || field == Field.PERMANENT_UNTIL
        || field == Field.BIRTH
            && values.getOrDefault(Field.KIND, ExactText.EMPTY).value().equals("2");
  }

  /** The fields by which a person is known, in the order of the form, and those besides. */
  public static List<Field> shown(Predicate<Field> besides) {
    return Stream.concat(
            SHOWN.stream(),
            Stream.of(Field.values()).filter(field -> !SHOWN.contains(field)).filter(besides))
        .toList();
  }

  /** Whether the value of a field is a person's name. */
  public static boolean isName(Field field) {
    return NAMES.contains(field);
  }
}
