package jp.madoguchi.core.resident;

/**
 * Fields that belong together: two changes of one resident meet only where they touch the same
 * group.
 */
public enum FieldGroup {
  NAME(1),
  BIRTH(2),
  ADDRESS(3),
  HOUSEHOLD(4),
  DOMICILE(5),
  NUMBERS(6),
  /** On the register or not, and why not (住民状態, 消除). */
  STATUS(7),
  /** 旧氏. */
  FORMER_SURNAME(8),
  /** 通称. */
  ALIAS(9),
  /** Where somebody came from (転入前). */
  ARRIVAL(10),
  /** Where somebody goes (転出先). */
  DEPARTURE(11),
  /** Nationality, status of residence and its card (法30条の45). */
  STAY(12),
  /** Insurances, pension, child allowance. */
  INSURANCE(13),
  /** Voters' list, guardianship (成年被後見人). */
  RIGHTS(14),
  /** The individual number card and its certificates. */
  CARD(15),
  /** 改製, 再製. */
  REMAKING(16),
  /** 統合記載欄 (1.1.14). */
  REMARKS(17),
  /** 抑止, 支援措置. */
  RESTRAINT(18);

  private final int code;

  FieldGroup(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
