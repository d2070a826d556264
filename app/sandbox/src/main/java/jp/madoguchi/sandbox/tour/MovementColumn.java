package jp.madoguchi.sandbox.tour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a movement file. */
public enum MovementColumn {
  REFERENCE,
  KANA,
  BIRTH,
  MOVERS,
  POSTAL_CODE,
  TOWN,
  LOT,
  BUILDING,
  EVENT_DATE,
  NOTIFICATION_DATE,
  RELATIONSHIPS;

  /** The name in the first line of the file. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a file without this column cannot be read. */
  boolean needed() {
    return switch (this) {
      case POSTAL_CODE, TOWN, BUILDING, RELATIONSHIPS -> false;
      default -> true;
    };
  }

  static Optional<MovementColumn> of(String title) {
    return Arrays.stream(values()).filter(column -> column.title().equals(title)).findFirst();
  }
}
