package jp.madoguchi.core.movement;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.core.resident.Field;

/** The stable names by which findings, forms and case files call their fields. */
public final class FormFields {
  public static final String EVENT_DATE = "eventDate";
  public static final String NOTIFICATION_DATE = "notificationDate";
  public static final String ENTRY_DATE = "entryDate";
  public static final String MEMBERS = "members";

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(Field.values()).collect(Collectors.toMap(FormFields::of, Function.identity()));

  private FormFields() {}

  /** The field of this name; empty where it is none of the record's. */
  public static Optional<Field> field(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Such as {@code addressSince}. */
  public static String of(Field field) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : field.name().toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return name.toString();
  }
}
