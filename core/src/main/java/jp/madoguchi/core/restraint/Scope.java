package jp.madoguchi.core.restraint;

/** What the application asks to withhold (1.1.16). It is recorded; withheld is everything. */
public enum Scope {
  /** 住民基本台帳の一部の写しの閲覧. */
  PERUSAL(1),
  /** 住民票の写し of the present address. */
  COPY_PRESENT(2),
  /** 住民票の写し of the address before. */
  COPY_FORMER(3),
  /** 戸籍の附票の写し at the present domicile. */
  SUPPLEMENT_PRESENT(4),
  /** 戸籍の附票の写し at the domicile before. */
  SUPPLEMENT_FORMER(5);

  private final int code;

  Scope(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
