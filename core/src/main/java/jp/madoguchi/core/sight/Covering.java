package jp.madoguchi.core.sight;

/** How an item stands before somebody. */
public enum Covering {
  /** It is shown. */
  SHOWN,
  /** It is not shown until it is asked for, with a reason, which is logged. */
  COVERED,
  /** It is not shown. */
  WITHHELD
}
