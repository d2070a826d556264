package jp.madoguchi.core.office;

/** The world a record belongs to. It is inside all that is signed; each refuses the other's. */
public enum Environment {
  PRODUCTION(1),
  SANDBOX(2);

  private final int code;

  Environment(int code) {
    this.code = code;
  }

  /** The number that travels. */
  public int code() {
    return code;
  }
}
