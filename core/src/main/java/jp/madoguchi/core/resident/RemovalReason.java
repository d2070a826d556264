package jp.madoguchi.core.resident;

/** Why somebody is not on the register any more (消除事由, 1.2.2). */
public enum RemovalReason {
  /** 国内転出. */
  MOVED_OUT(1),
  /** 国外転出. */
  MOVED_ABROAD(2),
  /** 死亡. */
  DIED(3),
  /** 失踪宣告. */
  DISAPPEARED(4),
  /** 職権消除（帰化等）. */
  NATURALISED(5),
  /** 職権消除（国籍喪失）. */
  NATIONALITY_LOST(6),
  /** 職権消除. */
  EX_OFFICIO(7),
  /** 改製. */
  REMADE(8),
  /** 再製. */
  REISSUED(9),
  /** 異動の取消し（減）. */
  ENTRY_UNDONE(10);

  private final int code;

  RemovalReason(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
