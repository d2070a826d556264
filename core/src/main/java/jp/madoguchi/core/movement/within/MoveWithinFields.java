package jp.madoguchi.core.movement.within;

/** Stable names of the form's fields: drafts, findings and the movement file use them. */
public final class MoveWithinFields {
  public static final String MEMBERS = "members";
  public static final String EVENT_DATE = "eventDate";
  public static final String NOTIFICATION_DATE = "notificationDate";
  public static final String TOWN = "town";
  public static final String LOT = "lot";
  public static final String BUILDING = "building";
  public static final String NAME = "name";
  public static final String KANA = "kana";
  public static final String RELATIONSHIP = "relationship";

  private MoveWithinFields() {}
}
