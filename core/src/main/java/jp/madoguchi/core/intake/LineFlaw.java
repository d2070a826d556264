package jp.madoguchi.core.intake;

/** Why a line, or one of its columns, cannot be read. */
public enum LineFlaw {
  /** Bytes that are no text in the format's encoding. */
  NOT_TEXT(1),
  /** A character that its sender could not write (〓, U+FFFD): somebody's name lost a letter. */
  LOST_CHARACTER(2),
  /** A control character or another that no register holds. */
  NO_CHARACTER(3),
  /** Quotation marks that do not close. */
  QUOTES(4),
  /** More or fewer columns than the format has. */
  COLUMNS(5),
  /** Shorter or longer than the fixed columns. */
  LENGTH(6),
  /** A cell is longer than the column may be. */
  TOO_LONG(7);

  private final int code;

  LineFlaw(int code) {
    this.code = code;
  }

  /** The number that is stored. */
  public int code() {
    return code;
  }
}
