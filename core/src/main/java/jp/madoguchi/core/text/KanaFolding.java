package jp.madoguchi.core.text;

import java.util.HashMap;
import java.util.Map;

/** One pass of folding over text in full-width katakana. */
enum KanaFolding {
  /** ヂ is folded as ジ, ヅ as ズ. */
  JOINED("シ", "ス"),
  /** ヂ is folded as チ, ヅ as ツ. */
  APART("チ", "ツ");

  private static final String LARGE =
      "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ ヵカ ヶケ";
  private static final String CLEAR =
      "ガカ ギキ グク ゲケ ゴコ ザサ ジシ ズス ゼセ ゾソ ダタ デテ ドト "
          + "バハ ビヒ ブフ ベヘ ボホ パハ ピヒ プフ ペヘ ポホ ヾヽ "
          + "ヲオ ワハ ヰイ ヱエ ヷハ ヸヒ ヹヘ ヺホ";
  private static final String VU = "アハ イヒ ウフ エヘ オホ ユフユ";
  private static final String O_ROW = "オコソトノホモヨロ";
  private static final String DROPPED = "ー―—–‒‐‑−－-ﾞﾟ゛゜\u3099\u309A";

  private static final Map<Character, String> TO_LARGE = pairs(LARGE);
  private static final Map<Character, String> TO_CLEAR = pairs(CLEAR);
  private static final Map<Character, String> AFTER_VU = pairs(VU);

  private final Map<Character, String> dakuten;

  KanaFolding(String di, String du) {
    this.dakuten = Map.of('ヂ', di, 'ヅ', du);
  }

  private static Map<Character, String> pairs(String table) {
    Map<Character, String> pairs = new HashMap<>();
    for (String pair : table.split(" ")) {
      pairs.put(pair.charAt(0), pair.substring(1));
    }
    return Map.copyOf(pairs);
  }

  String fold(String text) {
    String letters = large(voiced(Kana.toKatakana(Kana.toFullWidth(text))));
    var folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c != 'ヴ') {
        append(folded, dakuten.getOrDefault(c, TO_CLEAR.getOrDefault(c, String.valueOf(c))));
        continue;
      }
      String vowel = i + 1 < letters.length() ? AFTER_VU.get(letters.charAt(i + 1)) : null;
      folded.append(vowel == null ? "フ" : vowel);
      i += vowel == null ? 0 : 1;
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, String letter) {
    int length = folded.length();
    boolean lengthens =
        letter.equals("ウ") && length > 0 && O_ROW.indexOf(folded.charAt(length - 1)) >= 0;
    folded.append(lengthens ? "オ" : letter);
  }

  /** Composes a letter and a free voicing mark where the mark changes more than the voicing. */
  private static String voiced(String text) {
    var voiced = new StringBuilder(text);
    for (int i = 1; i < voiced.length(); i++) {
      int letter = "ウチツ".indexOf(voiced.charAt(i - 1));
      if (letter >= 0 && "\u3099゛ﾞ".indexOf(voiced.charAt(i)) >= 0) {
        voiced.setCharAt(i - 1, "ヴヂヅ".charAt(letter));
      }
    }
    return voiced.toString();
  }

  private static String large(String text) {
    var large = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DROPPED.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        large.append(TO_LARGE.getOrDefault(c, String.valueOf(c)));
      }
    }
    return large.toString();
  }
}
