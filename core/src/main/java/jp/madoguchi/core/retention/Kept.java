package jp.madoguchi.core.retention;

/** What a terminal keeps for a time (保存対象). */
public enum Kept {
  /** 転出証明書情報: what the old municipality says of somebody who moves in. */
  MOVE_OUT_DATA(1),
  /** 送付先情報: where the notices of numbers go. */
  ADDRESSEES(2),
  /** 除票: the record of somebody who was removed from the register, as clerks may open it. */
  REMOVED_RECORD(3),
  /** 履歴: all states of somebody who was removed, and the changes that led to them. */
  HISTORY(4),
  /** 下書き: a half-typed form. */
  DRAFT(5),
  /** What an entry of the access log says about people; the entry itself is never erased. */
  LOG_CONTENT(6);

  private final int code;

  Kept(int code) {
    this.code = code;
  }

  /** The number that is stored. */
  public int code() {
    return code;
  }
}
