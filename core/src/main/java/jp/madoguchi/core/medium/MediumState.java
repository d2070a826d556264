package jp.madoguchi.core.medium;

/** What became of a medium that was written. */
public enum MediumState {
  /** 搬送中: somebody has it, or nobody knows. */
  OUT(1),
  /** 回答済: its answer was read here. */
  ANSWERED(2),
  /** 紛失: declared missing. */
  MISSING(3),
  /** 廃棄: destroyed, or overwritten without an answer. */
  DESTROYED(4);

  private final int code;

  MediumState(int code) {
    this.code = code;
  }

  /** The number that is stored. */
  public int code() {
    return code;
  }
}
