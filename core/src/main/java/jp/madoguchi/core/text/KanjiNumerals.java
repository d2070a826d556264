package jp.madoguchi.core.text;

/** Numbers in kanji, by place (二三) or by unit (二十三), as addresses count. */
public final class KanjiNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumerals() {}

  /**
   * The number.
   *
   * @param text of 〇 to 九, 十, 百 and 千 alone
   */
  public static long value(String text) {
    long sum = 0;
    long digit = 0;
    for (char c : text.toCharArray()) {
      int at = DIGITS.indexOf(c);
      if (at >= 0) {
        digit = digit * 10 + at;
      } else {
        long unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return sum + digit;
  }
}
