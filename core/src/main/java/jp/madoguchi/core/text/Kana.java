package jp.madoguchi.core.text;

/** Kana folding. */
public final class Kana {
  private Kana() {}

  public static String fold(String text) {
    return text;
  }
}
