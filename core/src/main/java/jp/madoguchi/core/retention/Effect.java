package jp.madoguchi.core.retention;

/** What the end of a term means. */
public enum Effect {
  /** 消去: it is no longer there, in no page of the file. */
  ERASED,
  /** 閲覧制限: it is there, and closed to ordinary access. */
  CLOSED
}
