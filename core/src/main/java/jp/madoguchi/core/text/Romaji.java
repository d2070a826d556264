package jp.madoguchi.core.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed Latin letters to katakana, by the habits of Japanese input methods: Hepburn and Kunrei
 * spellings, a doubled consonant is ッ; n before a consonant or at the end is ン, and so are nn and
 * n', so that コンノ is typed konnno or kon'no; m before b, m and p is ン as in passports; a hyphen is
 * the long mark.
 */
public final class Romaji {
  private static final int LONGEST = 3;
  private static final Pattern FULL_WIDTH = Pattern.compile("[Ａ-Ｚａ-ｚ＇]+");
  private static final Pattern EITHER = Pattern.compile("(?i)(?<=[aiueo])nn?(?=[aiueoy])");
  private static final Map<String, String> SYLLABLES = syllables();

  private Romaji() {}

  /**
   * The text in katakana; letters that make no syllable, and all other characters, stay as typed.
   */
  public static String toKatakana(String typed) {
    String text = halfWidth(typed);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return typed;
    }
    var kana = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      at += step(lower, at, text.charAt(at), kana);
    }
    return kana.toString();
  }

  /**
   * All that the letters may mean, the first as {@link #toKatakana} has it: a passport writes both
   * シニチ and シンイチ shinichi, and コンノ konno.
   *
   * @param most at least 1; letters that would make it more are read in the first way alone
   */
  public static List<String> readings(String typed, int most) {
    String text = halfWidth(typed);
    List<String> spelled = List.of("");
    Matcher letters = EITHER.matcher(text);
    int at = 0;
    while (letters.find()) {
      String before = text.substring(at, letters.start());
      String n = letters.group();
      String apart = n.charAt(0) + "'" + n.substring(1);
      List<String> ways = 2 * spelled.size() > most ? List.of(n) : List.of(n, apart);
      spelled =
          spelled.stream().flatMap(it -> ways.stream().map(way -> it + before + way)).toList();
      at = letters.end();
    }
    String rest = text.substring(at);
    return spelled.stream().map(begun -> toKatakana(begun + rest)).distinct().toList();
  }

  private static String halfWidth(String typed) {
    return FULL_WIDTH
        .matcher(typed)
        .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
  }

  /** Appends what stands at this place and tells how many letters that took. */
  private static int step(String text, int at, char asTyped, StringBuilder kana) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      String syllable = SYLLABLES.get(text.substring(at, at + length));
      if (syllable != null) {
        kana.append(syllable);
        return length;
      }
    }
    char letter = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (letter == 'n') {
      kana.append('ン');
      return next == 'n' || next == '\'' || next == '’' ? 2 : 1;
    }
    if (letter == 'm' && "bmp".indexOf(next) >= 0) {
      kana.append('ン');
      return 1;
    }
    boolean consonant = letter >= 'a' && letter <= 'z' && "aiueo".indexOf(letter) < 0;
    boolean doubled = consonant && (letter == next || text.startsWith("tch", at));
    boolean longMark = letter == '-' && endsInKana(kana);
    kana.append(doubled ? 'ッ' : longMark ? 'ー' : asTyped);
    return 1;
  }

  private static boolean endsInKana(StringBuilder kana) {
    int last = kana.length() - 1;
    return last >= 0 && kana.charAt(last) >= 'ァ' && kana.charAt(last) <= 'ー';
  }

  private static Map<String, String> syllables() {
    Map<String, String> table = new HashMap<>();
    row(table, "", "アイウエオ");
    row(table, "k", "カキクケコ");
    row(table, "c", "カ クセコ");
    row(table, "s", "サシスセソ");
    row(table, "t", "タチツテト");
    row(table, "n", "ナニヌネノ");
    row(table, "h", "ハヒフヘホ");
    row(table, "m", "マミムメモ");
    row(table, "y", "ヤ ユ ヨ");
    row(table, "r", "ラリルレロ");
    row(table, "w", "ワ   ヲ");
    row(table, "g", "ガギグゲゴ");
    row(table, "z", "ザジズゼゾ");
    row(table, "d", "ダヂヅデド");
    row(table, "b", "バビブベボ");
    row(table, "p", "パピプペポ");
    row(table, "x", "ァィゥェォ");
    row(table, "l", "ァィゥェォ");
    for (String contracted :
        "ky キ,sy シ,sh シ,ty チ,ch チ,cy チ,ny ニ,hy ヒ,my ミ,ry リ,gy ギ,zy ジ,jy ジ,j ジ,dy ヂ,by ビ,py ピ"
            .split(",")) {
      contracted(table, contracted.split(" ")[0], contracted.split(" ")[1]);
    }
    foreign(table);
    return Map.copyOf(table);
  }

  private static void foreign(Map<String, String> table) {
    String pairs =
        "shi シ,chi チ,ji ジ,tsu ツ,fu フ,fa ファ,fi フィ,fe フェ,fo フォ,fyu フュ,va ヴァ,vi ヴィ,vu ヴ,ve ヴェ,"
            + "vo ヴォ,thi ティ,dhi ディ,dhu デュ,twu トゥ,dwu ドゥ,tsa ツァ,tsi ツィ,tse ツェ,tso ツォ,wi ウィ,"
            + "we ウェ,wyi ヰ,wye ヱ,she シェ,che チェ,je ジェ,dzu ヅ,kwa クァ,gwa グァ,xtu ッ,ltu ッ,xya ャ,"
            + "lya ャ,xyu ュ,lyu ュ,xyo ョ,lyo ョ,xn ン,xwa ヮ,lwa ヮ,xka ヵ,xke ヶ";
    for (String pair : pairs.split(",")) {
      table.put(pair.split(" ")[0], pair.split(" ")[1]);
    }
  }

  private static void row(Map<String, String> table, String consonant, String kana) {
    for (int i = 0; i < kana.length(); i++) {
      if (kana.charAt(i) != ' ') {
        table.put(consonant + "aiueo".charAt(i), kana.substring(i, i + 1));
      }
    }
  }

  private static void contracted(Map<String, String> table, String consonants, String kana) {
    String small = "ャィュェョ";
    for (int i = 0; i < small.length(); i++) {
      table.put(consonants + "aiueo".charAt(i), kana + small.charAt(i));
    }
  }
}
