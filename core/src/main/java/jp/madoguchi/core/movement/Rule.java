package jp.madoguchi.core.movement;

/**
 * A rule that an entry can break, with the clause it rests on. Numbers E and A are those of the
 * error and alert lists derived from the standard specification; W are our own.
 */
public enum Rule {
  /** Not an individual number (個人番号). */
  E01(Severity.ERROR, "平成26年総務省令85号 5条"),
  /** Not a resident record code (住民票コード). */
  E02(Severity.ERROR, "平成14年総務省告示436号"),
  /** A number that somebody else on the register holds. */
  E03(Severity.ERROR, "4.3, 4.4"),
  /** Enters somebody who is on the register. */
  E04(Severity.ERROR, "4.1.1"),
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
  /** Moved out more than 14 days before the notice: that is done ex officio. */
  E11(Severity.ERROR, "4.1.3.0.1"),
  /** Somebody who was here before comes back with other numbers, or as somebody else. */
  E12(Severity.ERROR, "4.1.1.2"),
  /** A measure restrains this, and nobody released it. */
  E13(Severity.ERROR, "3.1, 3.4"),
  /** A resident has an open entry already. */
  E14(Severity.ERROR, "10.3, 4.0.8"),
  /** 続柄 outside the allowed set, or more than four generations. */
  E15(Severity.ERROR, "1.1.11"),
  /** Two heads in a household, or none where one is needed. */
  E16(Severity.ERROR, "1.1.11"),
  /** A change of the household that changes the address too. */
  E17(Severity.ERROR, "4.1.4.1"),
  /** Not the number of a residence card or a special permanent resident's certificate. */
  E20(Severity.ERROR, "在留カード等番号"),
  /** Not a municipality's code. */
  E21(Severity.ERROR, "全国地方公共団体コード"),
  /**
   * The head leaves and two or more remain: they must say who is their head next. One who remains
   * alone becomes the head by 職権.
   */
  A01(Severity.ALERT, "4.0.4"),
  /** Somebody with the same name, sex and birth date was here before. */
  A02(Severity.ALERT, "4.1.1.2"),
  /** A measure ends within a month, or has expired. */
  A03(Severity.ALERT, "3.4"),
  /** What restrains this is lifted for some minutes. */
  A04(Severity.ALERT, "3.1"),
  /** Has a character that others may not be able to hold (未登録外字). */
  A05(Severity.ALERT, "5.8, 7.1.1.1"),
  /** Few unused resident record codes are left at this terminal. */
  A06(Severity.ALERT, "4.3.1"),
  /** Notified more than 14 days after the event. */
  A07(Severity.ALERT, "住民基本台帳法 23条"),
  /** The reading was not confirmed with the person. */
  A08(Severity.ALERT, "1.1.1"),
  /** The period of stay ends within a month, or has ended. */
  A09(Severity.ALERT, "1.1.2"),
  /** Somebody with the same name, sex and birth date lives here: three items prove nothing. */
  A12(Severity.ALERT, "own"),
  /** A measure tells of itself and lets pass (アラート). */
  A14(Severity.ALERT, "3.1"),
  /** The new address reads as the present one: so does another house on the same lot. */
  A15(Severity.ALERT, "4.1.2.1"),
  /** Leaves or moves on before the day on which they came. */
  A16(Severity.ALERT, "11.1"),
  /** The new address lies outside the municipality: that is a move-out (転出). */
  W01(Severity.ERROR, "住民基本台帳法 23条"),
  /** Notified before the event: a move within is filed after moving. */
  W03(Severity.ERROR, "住民基本台帳法 23条"),
  /** Nobody was chosen. */
  W04(Severity.ERROR, "4.0.1"),
  /** Holds a character that cannot be text, such as a control character. */
  W05(Severity.ERROR, "own"),
  /** Is not on the register, and cannot leave it or be changed. */
  W06(Severity.ERROR, "1.2.2"),
  /** Changes an item that this movement does not change. */
  W07(Severity.ERROR, "1.2.2"),
  /** Born after what is said of them: after the event, or at a birth not on its very day. */
  W08(Severity.ERROR, "4.2.1, 11.1"),
  /** Would be in one household with people who live elsewhere. */
  W09(Severity.ERROR, "住民基本台帳法 6条, 4.1.4"),
  /**
   * Not for this kind of resident: 旧氏 is for Japanese, 通称 for foreign residents, 法30条の46 and 47 for
   * those of them who were let in.
   */
  W10(Severity.ERROR, "1.1.7"),
  /** Undoing does not bring back what was there before. */
  W11(Severity.ERROR, "4.6"),
  /** Nothing changes. */
  W12(Severity.ERROR, "own"),
  /** What was recorded already is entered anew, or what is not there is changed. */
  W13(Severity.ERROR, "1.1.7"),
  /** Not a household of the kind that this movement asks for: a new one, or one that there is. */
  W14(Severity.ERROR, "4.1.4"),
  /** Removed later than on the planned day: an earlier day comes by notice, a later one never. */
  W15(Severity.ERROR, "1.1.5"),
  /** A support measure is renewed from one month before its end on, and not earlier. */
  W16(Severity.ERROR, "3.4"),
  /** A support measure is decided once every other system was seen to. */
  W17(Severity.ERROR, "own"),
  /** A support measure is for a year, and provisional from the application on. */
  W18(Severity.ERROR, "3.4"),
  /** Did not move out of here: this is written on the removed record of somebody who did. */
  W19(Severity.ERROR, "4.1.3.1"),
  /** Removed on another day than the earlier of the planned one and that of moving in elsewhere. */
  W20(Severity.ERROR, "1.1.5"),
  /** Died or was declared lost, and does not come: that is taken back (異動の取消し（増）). */
  W21(Severity.ERROR, "4.6.0.1");

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
