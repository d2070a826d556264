package jp.madoguchi.terminal.movement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.NamePriority;
import jp.madoguchi.core.resident.PensionKind;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.resident.StayCategory;
import jp.madoguchi.terminal.text.Texts;

/** A field's value as it reads on the screen: dates in Japanese, codes as words. */
public final class FieldWords {
  private static final Map<Field, List<String>> CODES = new EnumMap<>(Field.class);

  static {
    CODES.put(Field.SEX, keys(name -> "sex." + name, Sex.values()));
    CODES.put(Field.KIND, keys(name -> "kind." + name, ResidentKind.values()));
    CODES.put(Field.STATUS, keys(name -> "status." + name, ResidentStatus.values()));
    CODES.put(Field.REMOVAL_REASON, keys(name -> "removal." + name, RemovalReason.values()));
    CODES.put(Field.NAME_PRIORITY, keys(name -> "priority." + name, NamePriority.values()));
    CODES.put(Field.STAY_CATEGORY, keys(name -> "stay." + name, StayCategory.values()));
    CODES.put(Field.PENSION_KIND, keys(name -> "pension." + name, PensionKind.values()));
    CODES.put(Field.CARD_STATE, keys(name -> "card." + name, CardState.values()));
  }

  private final Texts texts;

  public FieldWords(Texts texts) {
    this.texts = texts;
  }

  /** Codes of these enumerations count from 1 in the order of their names. */
  private static List<String> keys(UnaryOperator<String> key, Enum<?>[] codes) {
    return Stream.of(codes).map(Enum::name).map(key).toList();
  }

  /** The codes that a field can hold, in order; empty where it is not chosen from words. */
  public static List<String> codes(Field field) {
    return IntStream.rangeClosed(1, CODES.getOrDefault(field, List.of()).size())
        .mapToObj(Integer::toString)
        .toList();
  }

  /** A value as it reads; blank stays blank, and what is no value of the field stays as it is. */
  public String of(Field field, String value) {
    return of(field, value, false);
  }

  /**
   * The same.
   *
   * @param western whether a date reads by the Western calendar
   */
  public String of(Field field, String value, boolean western) {
    if (value.isEmpty()) {
      return value;
    }
    if (western && field.form() == FieldForm.DATE) {
      return RegisterDate.decode(value).toOptional().map(RegisterDate::inWestern).orElse(value);
    }
    if (field.form() == FieldForm.FLAG) {
      return value.equals("1") ? texts.get("flag.yes") : value;
    }
    return key(field, value).map(texts::get).orElseGet(() -> plain(field, value));
  }

  private static Optional<String> key(Field field, String value) {
    int place = codes(field).indexOf(value);
    return place < 0
        ? Optional.empty()
        : Optional.of(CODES.getOrDefault(field, List.of()).get(place));
  }

  /** As {@link #of} for fields whose values need no words. */
  public static String plain(Field field, String value) {
    return switch (field.form()) {
      case DATE ->
          RegisterDate.decode(value).toOptional().map(RegisterDate::inJapanese).orElse(value);
      case POSTAL -> value.length() == 7 ? value.substring(0, 3) + "-" + value.substring(3) : value;
      default -> value;
    };
  }
}
