package jp.madoguchi.core.resident;

/** Kind of resident (住民種別). */
public enum ResidentKind {
  JAPANESE(1),
  FOREIGN(2);

  private final int code;

  ResidentKind(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
