package jp.madoguchi.core.restraint;

/** Where a support measure stands (3.4). */
public enum Stage {
  /** 仮支援措置: applied for, and not decided yet. */
  PROVISIONAL(1),
  /** 支援措置: decided. */
  DECIDED(2);

  private final int code;

  Stage(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
