package jp.madoguchi.core.retention;

/** The day from which a term counts (起算日). */
public enum CountedFrom {
  /** 転出予定日. */
  PLANNED_MOVE_OUT,
  /** The day on which it was handed on (連携日). */
  TRANSFER,
  /** 消除日: see {@link jp.madoguchi.core.resident.Removal}. */
  REMOVAL,
  /** The day on which it was kept last. */
  LAST_KEPT,
  /** The day of the access. */
  LOGGED
}
