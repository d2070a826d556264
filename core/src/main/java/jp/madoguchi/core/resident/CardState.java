package jp.madoguchi.core.resident;

/** What became of an individual number card (個人番号カードの発行状況). */
public enum CardState {
  /** 申請中. */
  REQUESTED(1),
  /** 交付済. */
  ISSUED(2),
  /** 一時停止. */
  SUSPENDED(3),
  /** 返納. */
  RETURNED(4),
  /** 失効. */
  VOID(5);

  private final int code;

  CardState(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
