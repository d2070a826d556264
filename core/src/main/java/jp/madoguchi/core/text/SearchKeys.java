package jp.madoguchi.core.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Folded copies of names and addresses by which residents are found (2.1.2, 2.1.3). They are never
 * shown and never sent. Folding a key changes nothing.
 */
public final class SearchKeys {
  private static final String HYPHENS = "‐‑‒–—―−ーｰ－";

  private SearchKeys() {}

  /** The key of a reading; {@link Kana#keys} tells of the second one that some have. */
  public static String reading(String kana) {
    return Kana.fold(kana);
  }

  /** The second key, of readings with ヂ or ヅ; empty for all others. */
  public static String readingApart(String kana) {
    List<String> keys = Kana.keys(kana);
    return keys.size() > 1 ? keys.get(1) : "";
  }

  /**
   * The key of a name as it is written: width, case, blanks, variation selectors, compatibility
   * forms and variants of a character (異体字, 2.1.2) make no difference; kana in it are folded as
   * readings are.
   */
  public static String written(String name) {
    return Kana.fold(KanjiVariants.standard().fold(plain(name, false)));
  }

  /**
   * The key of an address: width, case, blanks, kinds of hyphens, variation selectors and variants
   * of a character make no difference, nor do ヶ, ケ and が between kanji (霞ヶ関), nor whether a 丁目, 番,
   * 号 or 条 is counted in kanji or in digits.
   */
  public static String address(String text) {
    return AddressFolding.fold(addressColumn(text));
  }

  /** The key of an address in a store's own tables, which fold less: width, case and hyphens. */
  public static String addressColumn(String text) {
    return text.isEmpty() ? "" : plain(text, true);
  }

  /** Whether the tables' keys find all that an address, as typed, finds by {@link #address}. */
  public static boolean columnAnswers(String typed) {
    return address(typed).equals(addressColumn(typed))
        && AddressFolding.meetsNothingElse(addressColumn(typed));
  }

  private static String plain(String text, boolean hyphens) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      i += Character.charCount(c);
      boolean dropped =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || ExactText.isVariationSelector(c);
      if (!dropped) {
        key.appendCodePoint(hyphens && HYPHENS.indexOf(c) >= 0 ? '-' : c);
      }
    }
    return key.toString();
  }
}
