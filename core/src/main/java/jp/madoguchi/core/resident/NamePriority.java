package jp.madoguchi.core.resident;

/** Which of a foreign resident's names comes first on papers (氏名優先区分). */
public enum NamePriority {
  /** 氏名（アルファベット）. */
  LATIN(1),
  /** 氏名（漢字）. */
  KANJI(2),
  /** 通称. */
  ALIAS(3);

  private final int code;

  NamePriority(int code) {
    this.code = code;
  }

  /** The number that is stored and travels. */
  public int code() {
    return code;
  }
}
