package jp.madoguchi.core.text;

/** Folding for search (2.1.2), in two passes: first to large katakana, then to clear sounds. */
enum KanaFolding {
  /** ヂ is folded as ジ, ヅ as ズ. */
  JOINED("ヂシ ヅス"),
  /** ヂ is folded as チ, ヅ as ツ. */
  APART("ヂチ ヅツ");

  private static final String LARGE = "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ ヵカ ヶケ";
  private static final String UNVOICED =
      "ガカ ギキ グク ゲケ ゴコ ザサ ジシ ズス ゼセ ゾソ ダタ デテ ドト " + "バハ ビヒ ブフ ベヘ ボホ パハ ピヒ プフ ペヘ ポホ ヾヽ ";
  private static final String CLEAR = UNVOICED + "ヲオ ワハ ヰイ ヱエ ヷハ ヸヒ ヹヘ ヺホ ";
  private static final String VOWELS = "アイウエオ";
  private static final String VU_AND_VOWEL = "ハヒフヘホ";
  private static final String O_ROW = "オコソトノホモヨロ";
  private static final String MARKS = "\u3099\u309A゛゜";
  private static final String DROPPED = MARKS + "ー―—–‒‐‑−－-";

  private static final LetterTable TO_LARGE = new LetterTable(LARGE);
  private static final LetterTable UNVOICING = new LetterTable(UNVOICED + "ヂチ ヅツ ヴウ ヷワ ヸヰ ヹヱ ヺヲ");

  private final LetterTable toClear;

  KanaFolding(String diAndDu) {
    this.toClear = new LetterTable(CLEAR + diAndDu);
  }

  String fold(String text) {
    return clear(large(Kana.toFullWidth(text)));
  }

  /** Large letters without voicing; what else the text holds stays. */
  static String clear(String katakana) {
    var clear = new StringBuilder(katakana.length());
    for (int i = 0; i < katakana.length(); i++) {
      char c = katakana.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        clear.append(UNVOICING.of(TO_LARGE.of(c)));
      }
    }
    return clear.toString();
  }

  private static StringBuilder large(String text) {
    var letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = TO_LARGE.of(Kana.toKatakana(text.charAt(i)));
      if (c == '\u3099' || c == '゛') {
        voiceLast(letters);
      } else if (!isDropped(c)) {
        letters.append(c);
      }
    }
    return letters;
  }

  private static boolean isDropped(char c) {
    return DROPPED.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A voicing mark of its own matters only where it changes more than the voicing. */
  private static void voiceLast(StringBuilder letters) {
    int last = letters.length() - 1;
    int letter = last < 0 ? -1 : "ウチツ".indexOf(letters.charAt(last));
    if (letter >= 0) {
      letters.setCharAt(last, "ヴヂヅ".charAt(letter));
    }
  }

  private String clear(StringBuilder letters) {
    int length = letters.length();
    var folded = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = letters.charAt(i);
      if (c == 'ヴ') {
        int vowel = i + 1 < length ? VOWELS.indexOf(letters.charAt(i + 1)) : -1;
        folded.append(vowel < 0 ? 'フ' : VU_AND_VOWEL.charAt(vowel));
        i += vowel < 0 ? 0 : 1;
      } else {
        folded.append(c == 'ウ' && endsInO(folded) ? 'オ' : toClear.of(c));
      }
    }
    return folded.toString();
  }

  private static boolean endsInO(StringBuilder folded) {
    int last = folded.length() - 1;
    return last >= 0 && O_ROW.indexOf(folded.charAt(last)) >= 0;
  }
}
