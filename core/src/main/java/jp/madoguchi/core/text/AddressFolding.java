package jp.madoguchi.core.text;

import java.util.regex.Pattern;

/** Different ways to write one address, brought to one. */
final class AddressFolding {
  private static final Pattern LINK = Pattern.compile("(?<=\\p{IsHan})[ヶケヵカがガか](?=\\p{IsHan}|$)");
  private static final Pattern COUNT = Pattern.compile("[〇一二三四五六七八九十百千]+(?=丁目|番|号|条)");

  /** What may be meant by something else: a digit by a kanji, a kanji by its variant. */
  private static final Pattern PLAIN = Pattern.compile("[^0-9]*");

  private AddressFolding() {}

  static String fold(String plain) {
    String linked = LINK.matcher(KanjiVariants.standard().fold(plain)).replaceAll("ケ");
    return COUNT
        .matcher(linked)
        .replaceAll(count -> Long.toString(KanjiNumerals.value(count.group())));
  }

  /** Whether a folded text has nothing to which another one may have been folded. */
  static boolean meetsNothingElse(String folded) {
    return PLAIN.matcher(folded).matches()
        && !LINK.matcher(folded).find()
        && KanjiVariants.standard().isAlone(folded);
  }
}
