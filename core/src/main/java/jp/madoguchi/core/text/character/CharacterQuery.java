package jp.madoguchi.core.text.character;

import java.util.OptionalInt;

/**
 * What somebody knows of a character; whatever is filled in must fit.
 *
 * @param like a character whose variants are looked for, or empty
 * @param reading how a reading begins, in kana, or empty
 * @param strokes 総画数
 * @param radical the number of its radical
 * @param rest 内画数 beside that radical; counts for nothing without one
 */
public record CharacterQuery(
    String like, String reading, OptionalInt strokes, OptionalInt radical, OptionalInt rest) {
  /** Whether nothing is filled in that a character could be found by. */
  public boolean isEmpty() {
    return like.isEmpty() && reading.isEmpty() && strokes.isEmpty() && radical.isEmpty();
  }
}
