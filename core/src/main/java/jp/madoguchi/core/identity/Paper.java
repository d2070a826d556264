package jp.madoguchi.core.identity;

/**
 * What somebody shows who shows no card that can be read (本人確認書類). One that a public office gave
 * out with a picture is worth two without.
 */
public enum Paper {
  /** 運転免許証、運転経歴証明書. */
  LICENCE(1, true),
  /** 旅券. Since 2020 it has no address. */
  PASSPORT(2, true),
  /** 在留カード、特別永住者証明書. */
  STAY_CARD(3, true),
  /** 個人番号カード that is looked at, and not read. */
  NUMBER_CARD(4, true),
  /** 障害者手帳 with a picture. */
  DISABILITY(5, true),
  /** 資格確認書 of a health insurance, 介護保険被保険者証. */
  INSURANCE(6, false),
  /** 年金手帳、基礎年金番号通知書. */
  PENSION(7, false),
  /** 学生証、社員証 with a picture. Whoever gave it out is no public office. */
  MEMBERSHIP(8, false);

  private final int code;
  private final boolean picture;

  Paper(int code, boolean picture) {
    this.code = code;
    this.picture = picture;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }

  /** Whether one is enough. */
  public boolean picture() {
    return picture;
  }
}
