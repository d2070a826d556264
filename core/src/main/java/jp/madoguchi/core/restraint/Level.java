package jp.madoguchi.core.restraint;

/** How a measure restrains (3.1). */
public enum Level {
  /** エラー: nobody goes on without a supervisor. */
  ERROR(1),
  /** アラート: it is told, and one may go on. */
  ALERT(2);

  private final int code;

  Level(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
