package jp.madoguchi.core.reception;

import jp.madoguchi.core.text.ExactText;

/**
 * Who asks for a certificate, and what they showed (住民基本台帳法12条から12条の4).
 *
 * @param name as they gave it; never blank
 */
public record Applicant(Claim claim, ExactText name, Proof proof) {
  /** By which right. */
  public enum Claim {
    /** 本人. */
    SELF(1),
    /** 同一の世帯に属する者. */
    HOUSEHOLD(2),
    /** 代理人. */
    AGENT(3),
    /** 第三者 with a lawful interest (12条の3). */
    THIRD_PARTY(4),
    /** 国又は地方公共団体 (12条の2): the sheet says 公用. */
    OFFICE(5);

    private final int code;

    Claim(int code) {
      this.code = code;
    }

    /** The number that is stored; never reused. */
    public int code() {
      return code;
    }

    /** Whether it reaches {@link Topic#OWN}. */
    public boolean ofTheHousehold() {
      return this == SELF || this == HOUSEHOLD;
    }
  }

  /** What was shown. */
  public enum Proof {
    /** 個人番号カード. */
    NUMBER_CARD(1),
    /** 運転免許証. */
    LICENCE(2),
    /** 旅券. */
    PASSPORT(3),
    /** 在留カード、特別永住者証明書. */
    STAY_CARD(4),
    /** Two documents without a picture. */
    TWO_DOCUMENTS(5),
    /** 職員の身分証明書 and the office's letter. */
    OFFICIAL_LETTER(6);

    private final int code;

    Proof(int code) {
      this.code = code;
    }

    /** The number that is stored; never reused. */
    public int code() {
      return code;
    }
  }

  public Applicant {
    if (name.value().isBlank()) {
      throw new IllegalArgumentException("somebody without a name asks for nothing");
    }
  }
}
