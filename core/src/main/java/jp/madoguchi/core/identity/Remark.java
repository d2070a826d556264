package jp.madoguchi.core.identity;

/** What the clerk has to know beside a verdict. */
public enum Remark {
  /** The card has an earlier name or address: it has to be brought up to date (券面更新). */
  CARD_BEHIND,
  /** The record has no individual number with which the card's could be compared. */
  NUMBER_UNKNOWN,
  /**
   * The reading of the name was never confirmed with the person (A08). Of a foreign resident there
   * is none that is official.
   */
  KANA_UNCONFIRMED,
  /** The person is not on the register any more (除票). */
  REMOVED,
  /** Others have the same reading or name and the same birth date. */
  LOOK_ALIKES
}
