package jp.madoguchi.core.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Katakana, and the form folded for search (2.1.2). Folded text is a key, never shown or kept. */
public final class Kana {
  private static final Pattern NOT_WHOLE =
      Pattern.compile("[\\uFF61-\\uFF9F]+|[\\u3041-\\u30FF][\\u3099\\u309A]");
  private static final int TO_KATAKANA = 'ァ' - 'ぁ';

  private Kana() {}

  /**
   * Half-width katakana and their marks become full-width (ｶﾞ → ガ), a kana and a mark of its own
   * become one letter; all else stays as it is.
   */
  public static String toFullWidth(String text) {
    boolean any =
        text.chars().anyMatch(c -> c >= 0xFF61 && c <= 0xFF9F || c == 0x3099 || c == 0x309A);
    return any ? compose(text) : text;
  }

  private static String compose(String text) {
    return NOT_WHOLE
        .matcher(text)
        .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
  }

  /** Hiragana become katakana, with their iteration marks; all else stays as it is. */
  public static String toKatakana(String text) {
    var katakana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      katakana.append(toKatakana(text.charAt(i)));
    }
    return katakana.toString();
  }

  /** Katakana become hiragana where there is one (ヷ to ヺ have none); all else stays as it is. */
  public static String toHiragana(String text) {
    var hiragana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean katakana = c >= 'ァ' && c <= 'ヶ' || c == 'ヽ' || c == 'ヾ';
      hiragana.append(katakana ? (char) (c - TO_KATAKANA) : c);
    }
    return hiragana.toString();
  }

  /**
   * The reading with clear sounds alone (清音化), as 清音化かな氏名 of the 住基ネット wants it: full-width
   * katakana, no voicing, no small letters, ヴ as ウ. Long marks and the blank between 氏 and 名 stay:
   * this is written and sent, {@link #fold} is for finding.
   */
  public static String toClear(String text) {
    return KanaFolding.clear(toKatakana(toFullWidth(text)));
  }

  static char toKatakana(char c) {
    boolean hiragana = c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ';
    return hiragana ? (char) (c + TO_KATAKANA) : c;
  }

  /**
   * The search key of a reading (2.1.2): width, script, voicing, small letters, long marks and
   * blanks make no difference, nor do ヂ and ジ, ヅ and ズ, ヲ and オ, ワ and ハ, ヴァ and バ; ウ after a
   * letter of the オ row is オ. What is not kana stays as it is. Folding a folded text changes
   * nothing.
   */
  public static String fold(String text) {
    return KanaFolding.JOINED.fold(text);
  }

  /**
   * All keys under which a reading is to be found, one or two. {@link #fold} alone cannot make ヅ
   * equal both ズ and ツ, as 2.1.2 asks, without making ズ equal ツ; so a reading with ヂ or ヅ has a
   * second key. Two readings match when they share a key.
   */
  public static List<String> keys(String text) {
    String joined = fold(text);
    String apart = KanaFolding.APART.fold(text);
    return joined.equals(apart) ? List.of(joined) : List.of(joined, apart);
  }
}
