package jp.madoguchi.core.certificate;

/** Which certificate (5.1, forms 20.1.1 to 20.1.4). */
public enum CertificateKind {
  /** 住民票の写し of one person or several, a sheet each. */
  RESIDENT(1, "住民票", "この写しは、住民票の原本と相違ないことを証明する。"),
  /** 住民票の写し of a whole household on one (世帯連記式). */
  HOUSEHOLD(2, "住民票", "この写しは、世帯全員の住民票の原本と相違ないことを証明する。"),
  /** 除票の写し: of whoever is on the register no more. */
  REMOVED(3, "除票", "この写しは、除票の原本と相違ないことを証明する。"),
  /** 住民票記載事項証明書: chosen items alone. */
  ENTRIES(4, "住民票記載事項証明書", "住民票に上記のとおり記載されていることを証明する。"),
  /** 転出証明書 (form 20.2.1), of those who announced that they leave. */
  MOVE_OUT(5, "転出証明書", "上記のとおり転出することを証明する。"),
  /** 転出証明書に準ずる証明書 (form 20.2.2): the move-out was recorded ex officio. */
  MOVE_OUT_STATEMENT(6, "転出証明書に準ずる証明書", "上記のとおり転出したことを証明する。");

  private final int code;
  private final String title;
  private final String sentence;

  CertificateKind(int code, String title, String sentence) {
    this.code = code;
    this.title = title;
    this.sentence = sentence;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }

  /** The word at its head. */
  public String title() {
    return title;
  }

  /** 認証文, on the last page alone. */
  public String sentence() {
    return sentence;
  }

  /** Whether it goes with those who leave: all stands on it, nothing is chosen. */
  public boolean ofDeparture() {
    return this == MOVE_OUT || this == MOVE_OUT_STATEMENT;
  }

  /** Whether all people stand on one sheet, with what they have in common once. */
  public boolean together() {
    return this == HOUSEHOLD || ofDeparture();
  }
}
