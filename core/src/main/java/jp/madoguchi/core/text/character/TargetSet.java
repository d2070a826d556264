package jp.madoguchi.core.text.character;

import java.nio.charset.Charset;
import java.util.function.Predicate;

/**
 * The characters that a partner's system can hold; a character is one grapheme. Safe for use by
 * several threads.
 */
public final class TargetSet {
  private static final Charset SJIS_0213 = Charset.forName("x-SJIS_0213");

  private final Predicate<String> holds;

  private TargetSet(Predicate<String> holds) {
    this.holds = holds;
  }

  /** JIS X 0213:2004, which ordinary computers show; no variation sequence is in it. */
  public static TargetSet jisX0213() {
    return new TargetSet(character -> SJIS_0213.newEncoder().canEncode(character));
  }

  /**
   * 住基ネット統一文字: kanji that the table names, and all of JIS X 0213 that is no kanji.
   *
   * @throws IllegalArgumentException the table does not say which they are
   */
  public static TargetSet network(CharacterTable table) {
    if (!table.knowsNetwork()) {
      throw new IllegalArgumentException("the table has no codes of the network");
    }
    TargetSet jis = jisX0213();
    return new TargetSet(character ->
        Character.isIdeographic(character.codePointAt(0))
            ? table.find(character).flatMap(MjCharacter::network).isPresent()
            : jis.contains(character));
  }

  /** Whether a character, with its selector, is in the set. */
  public boolean contains(String character) {
    return !character.isEmpty() && holds.test(character);
  }

  /**
   * How many characters of a text are not (外字数): each grapheme counts once, however many code
   * points it has.
   */
  public int outside(jp.madoguchi.core.text.ExactText text) {
    return Math.toIntExact(
        text.graphemes().stream().filter(character -> !contains(character)).count());
  }
}
