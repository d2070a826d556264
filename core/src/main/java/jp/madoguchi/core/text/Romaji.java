package jp.madoguchi.core.text;

/** Latin letters to katakana. */
public final class Romaji {
  private Romaji() {}

  public static String toKatakana(String text) {
    return text;
  }
}
