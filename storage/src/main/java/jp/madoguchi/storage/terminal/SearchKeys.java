package jp.madoguchi.storage.terminal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Kana;

/** Folded copies by which residents are found. They are never shown. */
final class SearchKeys {
  private static final String HYPHENS = "‐‑‒–—―−ーｰ－";

  private SearchKeys() {}

  /** The key that every reading has. */
  static String kana(String reading) {
    return Kana.keys(reading).getFirst();
  }

  /** The second key, of readings with ヂ or ヅ. */
  static Optional<String> kanaApart(String reading) {
    List<String> keys = Kana.keys(reading);
    return keys.size() > 1 ? Optional.of(keys.get(1)) : Optional.empty();
  }

  /** Width, case, blanks, kinds of hyphens and variation selectors make no difference. */
  static String address(String text) {
    StringBuilder key = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> !ExactText.isVariationSelector(c))
        .map(c -> HYPHENS.indexOf(c) >= 0 ? '-' : c)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
