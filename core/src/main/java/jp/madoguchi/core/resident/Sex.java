package jp.madoguchi.core.resident;

/** Sex as the record states it (性別). */
public enum Sex {
  MALE(1),
  FEMALE(2),
  UNKNOWN(3);

  private final int code;

  Sex(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
