package jp.madoguchi.core.log;

/**
 * Why a clerk touches personal data (処理事由). Nothing opens without one (requirement C1).
 *
 * @param reason one of the office's reasons
 * @param reference the application it belongs to, such as a reception number (受付番号); never empty
 */
public record Purpose(Reason reason, String reference) {
  /** The reasons that an office knows. */
  public enum Reason {
    /** 住民異動届の受付. */
    MOVEMENT_NOTICE(1),
    /** 証明書の交付. */
    CERTIFICATE(2),
    /** 本人からの照会. */
    ENQUIRY(3),
    /** 届出の審査・決裁. */
    REVIEW(4),
    /** 職権による調査. */
    EX_OFFICIO(5);

    private final int code;

    Reason(int code) {
      this.code = code;
    }

    /** The number that travels and is stored. */
    public int code() {
      return code;
    }
  }

  public Purpose {
    if (reference.isBlank() || reference.length() > 64) {
      throw new IllegalArgumentException("a purpose needs a reference of 1 to 64 characters");
    }
  }
}
