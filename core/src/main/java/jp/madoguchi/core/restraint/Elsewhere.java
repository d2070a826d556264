package jp.madoguchi.core.restraint;

/**
 * Where else the same address is kept, and has to be restrained too before a measure is decided.
 */
public enum Elsewhere {
  /** コンビニ交付・自動交付. */
  KIOSK(1),
  /** 戸籍の附票. */
  SUPPLEMENT(2),
  /** 戸籍. */
  FAMILY_REGISTER(3),
  /** 税. */
  TAX(4),
  /** 国民健康保険・後期高齢者医療・介護保険. */
  HEALTH(5),
  /** 国民年金. */
  PENSION(6),
  /** 児童手当. */
  CHILD_BENEFIT(7),
  /** 選挙人名簿. */
  ELECTION(8),
  /** 学齢簿. */
  SCHOOL(9),
  /** 住基ネット・情報提供ネットワーク. */
  IDENTITY_NETWORK(10);

  private final int code;

  Elsewhere(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
