package jp.madoguchi.core.text;

/** Text as exact code points, never normalised. */
public record ExactText(String value) {
  /** Nothing. */
  public static final ExactText EMPTY = new ExactText("");
}
