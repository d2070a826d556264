package jp.madoguchi.core.text.character;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;

/**
 * Characters that others may not be able to hold (未登録外字, 5.8, 7.1.1.1): those of private use, and
 * kanji that are no 住基ネット統一文字, as far as the table tells; where it does not, kanji that it lacks.
 */
public final class Unregistered {
  private Unregistered() {}

  /**
   * Those of a text, in its order.
   *
   * @param table where empty, only characters of private use are told
   */
  public static List<String> in(ExactText text, Optional<CharacterTable> table) {
    return text.value().isEmpty()
        ? List.of()
        : text.graphemes().stream().filter(character -> isOne(character, table)).toList();
  }

  private static boolean isOne(String character, Optional<CharacterTable> table) {
    int base = character.codePointAt(0);
    if (Character.getType(base) == Character.PRIVATE_USE) {
      return true;
    }
    return Character.isIdeographic(base)
        && table
            .filter(all ->
                all.find(character)
                    .filter(known -> !all.knowsNetwork() || known.network().isPresent())
                    .isEmpty())
            .isPresent();
  }
}
