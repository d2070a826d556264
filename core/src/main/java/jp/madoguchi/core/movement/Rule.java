package jp.madoguchi.core.movement;

/**
 * A rule that an entry can break, with the clause it rests on. Numbers E and A are those of the
 * error and alert lists derived from the standard specification; W are our own.
 */
public enum Rule {
  /** 転居 that changes any item other than the address. */
  E05(Severity.ERROR, "1.2.2"),
  /** 異動日 in the future (except move-out). */
  E06(Severity.ERROR, "4.0.3"),
  /** 届出日 in the future. */
  E07(Severity.ERROR, "4.1.0.2"),
  /** 処理日 other than today. */
  E08(Severity.ERROR, "4.0.3"),
  /** A required item is blank. */
  E09(Severity.ERROR, "1.1.6"),
  /** Not a date, or a non-calendar date where none is allowed. */
  E10(Severity.ERROR, "1.1.8"),
  /** A resident has an open entry already. */
  E14(Severity.ERROR, "10.3, 4.0.8"),
  /** 続柄 outside the allowed set, or more than four generations. */
  E15(Severity.ERROR, "1.1.11"),
  /** Two heads in a household, or none where one is needed. */
  E16(Severity.ERROR, "1.1.11"),
  /**
   * The head leaves and two or more remain: they must say who is their head next. One who remains
   * alone becomes the head by 職権.
   */
  A01(Severity.ALERT, "4.0.4"),
  /** Notified more than 14 days after the event. */
  A07(Severity.ALERT, "住民基本台帳法 23条"),
  /** The new address lies outside the municipality: that is a move-out (転出). */
  W01(Severity.ERROR, "住民基本台帳法 23条"),
  /** The new address is the present one. */
  W02(Severity.ERROR, "住民基本台帳法 23条"),
  /** Notified before the event: a move within is filed after moving. */
  W03(Severity.ERROR, "住民基本台帳法 23条"),
  /** Nobody was chosen. */
  W04(Severity.ERROR, "4.0.1"),
  /** Holds a character that cannot be text, such as a control character. */
  W05(Severity.ERROR, "own");

  /** Whether a finding blocks. */
  public enum Severity {
    /** Cannot be entered (11.1 エラー). */
    ERROR,
    /** May be entered after it was acknowledged (11.1 アラート). */
    ALERT
  }

  private final Severity severity;
  private final String clause;

  Rule(Severity severity, String clause) {
    this.severity = severity;
    this.clause = clause;
  }

  public Severity severity() {
    return severity;
  }

  /** The clause of the standard specification, or the law. */
  public String clause() {
    return clause;
  }
}
