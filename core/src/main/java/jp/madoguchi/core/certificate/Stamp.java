package jp.madoguchi.core.certificate;

/** How the official seal comes onto a sheet (公印, 1.3.7). */
public enum Stamp {
  /** Printed with it (電子公印), by those with {@link jp.madoguchi.core.operator.Right#SEAL}. */
  PRINTED(1),
  /** Put on by hand, after it is printed. */
  BY_HAND(2);

  private final int code;

  Stamp(int code) {
    this.code = code;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }
}
