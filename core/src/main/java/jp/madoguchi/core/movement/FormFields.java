package jp.madoguchi.core.movement;

import jp.madoguchi.core.resident.Field;

/** The stable names by which findings, forms and case files call their fields. */
public final class FormFields {
  public static final String EVENT_DATE = "eventDate";
  public static final String NOTIFICATION_DATE = "notificationDate";
  public static final String ENTRY_DATE = "entryDate";
  public static final String MEMBERS = "members";

  private FormFields() {}

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
