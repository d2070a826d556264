package jp.madoguchi.core.intake;

/** Why a line becomes no entry, where no rule says so. */
public enum Reason {
  /** Nothing in particular: the rules say it. */
  NONE(0),
  /** The record says so already. */
  ALREADY_SO(1),
  /** The record changed since the dry run (抽出後に異動). */
  CHANGED_SINCE(2),
  /** A later notice of the same person counts, on the record or in the same file. */
  OLDER_NOTICE(3),
  /** The person has another entry that is open (10.3). */
  OPEN_ENTRY(4),
  /** The same line stands in the file twice. */
  TWICE(5),
  /** Nobody lives in that town. */
  NOBODY_THERE(6),
  /** The lot was cancelled before its turn came. */
  CANCELLED(7),
  /** No number is given: name, birth date and sex alone prove nobody to be the same. */
  NO_NUMBER(20),
  /** A number is none: its check digit is wrong. */
  BAD_NUMBER(21),
  /** Nobody has the number. */
  NOBODY(22),
  /** More than one person has it. */
  SEVERAL(23),
  /** The numbers are those of different people. */
  NUMBERS_DISAGREE(24),
  /** Name, birth date or sex are not those of whoever has the number. */
  DIFFERS(25),
  /** Several lines of one day say different things of one person. */
  LINES_DISAGREE(26),
  /** The record is closed to this operator (閲覧制限). */
  CLOSED(27),
  /** A measure protects the person: a line of a lot is no place to look into their record. */
  RESTRAINED(28);

  private final int code;

  Reason(int code) {
    this.code = code;
  }

  /** The number that is stored. */
  public int code() {
    return code;
  }

  /** Whether a person has to decide. */
  boolean undecided() {
    return code >= NO_NUMBER.code;
  }
}
