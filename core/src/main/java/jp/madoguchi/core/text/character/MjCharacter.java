package jp.madoguchi.core.text.character;

import java.util.List;
import java.util.Optional;

/**
 * A character of the 文字情報基盤 (MJ文字情報一覧表).
 *
 * @param number of MJ文字図形名, from 1
 * @param sequence the code point, or the code point and its selector
 * @param strokes 総画数; 0 where the table says nothing
 * @param readings 音 in katakana, 訓 in hiragana
 * @param substitutes characters of JIS X 0213 that stand for it, the best first (MJ縮退マップ); itself
 *     where it is one of them; empty where nobody found one
 * @param network its code in 住基ネット統一文字, such as J+845B; empty where the table does not say
 * @param radicals its places in a dictionary by shape, the best first; none where the table does
 *     not say
 */
public record MjCharacter(
    int number,
    String sequence,
    int strokes,
    List<String> readings,
    List<String> substitutes,
    Optional<String> network,
    List<Radical> radicals) {
  public MjCharacter {
    readings = List.copyOf(readings);
    substitutes = List.copyOf(substitutes);
    radicals = List.copyOf(radicals);
  }

  /** MJ文字図形名: MJ008064. */
  public String name() {
    return "MJ%06d".formatted(number);
  }

  /** The character without its selector. */
  public String base() {
    return Character.toString(sequence.codePointAt(0));
  }

  /** The code points: U+9089 U+E010F. */
  public String codePoints() {
    return Codes.of(sequence);
  }
}
