package jp.madoguchi.core.resident;

/** The kinds of foreign residents of 住民基本台帳法 30条の45. */
public enum StayCategory {
  /** 中長期在留者. */
  MID_TO_LONG_TERM(1),
  /** 特別永住者. */
  SPECIAL_PERMANENT(2),
  /** 一時庇護許可者. */
  TEMPORARY_REFUGE(3),
  /** 仮滞在許可者. */
  PROVISIONAL_STAY(4),
  /** 出生又は国籍喪失による経過滞在者. */
  TRANSITIONAL(5);

  private final int code;

  StayCategory(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
