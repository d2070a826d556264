package jp.madoguchi.core.restraint;

/** What is done with a record, each to be restrained by itself (3.1). */
public enum Process {
  /** 照会: finding and opening. */
  LOOK_UP(1),
  /** 異動入力. Support measures never restrain it (3.5). */
  ENTER(2),
  /** 証明書発行. */
  PRINT(3),
  /** 閲覧用の写し and other extracts (9.5). */
  EXTRACT(4);

  private final int code;

  Process(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
