package jp.madoguchi.core.resident;

/** Whether the person is on the register now (住民状態). */
public enum ResidentStatus {
  /** On the register (現存). */
  CURRENT(1),
  /** Removed from it (消除), kept as a removed record (除票). */
  REMOVED(2);

  private final int code;

  ResidentStatus(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
