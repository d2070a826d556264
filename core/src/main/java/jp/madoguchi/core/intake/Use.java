package jp.madoguchi.core.intake;

import jp.madoguchi.core.resident.Field;

/** What a column is for. */
public sealed interface Use {
  /** Tells whom the line is about; blank where the sender does not know it. */
  record Finds(Key key) implements Use {}

  /** Must say the same as the record of whoever was found; finds nobody by itself. */
  record Confirms(Field field) implements Use {}

  /**
   * What the field says afterwards.
   *
   * @param blank what a blank cell means
   */
  record Writes(Field field, Blank blank) implements Use {}

  /** 異動日. */
  record Event() implements Use {}

  /** 届出日, 通知日: of two lines about one person the later notice counts. */
  record Notified() implements Use {}

  /** For others. */
  record Ignored() implements Use {}

  /** What a person, or people, are found by. */
  enum Key {
    ADDRESS_NUMBER,
    RESIDENT_CODE,
    INDIVIDUAL_NUMBER,
    /** The number of the residence card that is recorded now. */
    STAY_CARD,
    /** Everybody who lives in a town of this name. */
    TOWN,
    /** Of those, everybody at this lot number; blank for all. */
    LOT
  }

  /** What a blank cell means. */
  enum Blank {
    /** The field stays as it is. */
    KEEPS,
    /** The field becomes blank. */
    ERASES
  }
}
