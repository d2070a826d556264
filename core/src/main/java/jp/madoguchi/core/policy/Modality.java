package jp.madoguchi.core.policy;

/** What of a person is compared, besides the card. */
public enum Modality {
  /** 手のひら. */
  PALM(1),
  /** 指紋. */
  FINGER(2),
  /** 顔. */
  FACE(3);

  private final int code;

  Modality(int code) {
    this.code = code;
  }

  /** The number that travels. */
  public int code() {
    return code;
  }
}
