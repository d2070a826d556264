package jp.madoguchi.core.resident;

/** How somebody is insured in the national pension (国民年金の種別). */
public enum PensionKind {
  /** 第1号被保険者. */
  FIRST(1),
  /** 第2号被保険者. */
  SECOND(2),
  /** 第3号被保険者. */
  THIRD(3),
  /** 任意加入被保険者. */
  VOLUNTARY(4);

  private final int code;

  PensionKind(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
