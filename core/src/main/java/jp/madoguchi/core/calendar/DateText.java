package jp.madoguchi.core.calendar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one spelling in which entries of dates are read: half width, capitals, no blanks, Arabic
 * numbers, and 頃 for ころ, as records wrote it before 頃 became a common character in 2010.
 */
final class DateText {
  private static final Pattern DASHES = Pattern.compile("[ー―‐‑–—−]");

  /** What the keys of point and slash give while an input method writes kana. */
  private static final Pattern POINTS = Pattern.compile("[。・]");

  /**
   * Blanks between digits keep them apart: 2010 7 30 without them were the ten keys of 大正10年7月30日.
   */
  private static final Pattern BLANKS_BETWEEN_DIGITS =
      Pattern.compile("(?<=[0-9])[\\s\\p{Z}]+(?=[0-9])");

  /** Unless they part the ten keys as forms print them: 3 50 01 01. */
  private static final Pattern TEN_KEYS_APART = Pattern.compile("[1-9](\\s+[0-9]{2}){3}");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern ABOUT = Pattern.compile("[こご]ろ");
  private static final Pattern WESTERN = Pattern.compile("^(推定)?西暦(?=[0-9])");

  private static final String LEGAL = "壱壹弌弐貳弍参參弎拾";
  private static final String PLAIN = "一一一二二二三三三十";
  private static final Pattern NUMBER =
      Pattern.compile("[〇零一二三四五六七八九十百千廿卅" + LEGAL + "]+(?=[年月日])");
  private static final Pattern COUNTED =
      Pattern.compile("(?:([一二三四五六七八九]?)千)?(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)");
  private static final Pattern SPELLED = Pattern.compile("[〇一二三四五六七八九]{1,4}");
  private static final String DIGITS = "〇一二三四五六七八九";

  private DateText() {}

  static String fold(String entry) {
    String half = Normalizer.normalize(entry, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String text = half.strip();
    String apart =
        TEN_KEYS_APART.matcher(text).matches()
            ? text
            : BLANKS_BETWEEN_DIGITS.matcher(text).replaceAll(".");
    String joined = BLANKS.matcher(apart).replaceAll("");
    String marked = POINTS.matcher(DASHES.matcher(joined).replaceAll("-")).replaceAll(".");
    String counted = NUMBER.matcher(marked).replaceAll(DateText::number);
    return WESTERN.matcher(ABOUT.matcher(counted).replaceAll("頃")).replaceFirst("$1");
  }

  /** 五十, 五〇 and 五拾 are 50, as family registers write them; what is no number stays. */
  private static String number(MatchResult run) {
    String plain = run.group().replace('零', '〇').replace("廿", "二十").replace("卅", "三十");
    for (int i = 0; i < LEGAL.length(); i++) {
      plain = plain.replace(LEGAL.charAt(i), PLAIN.charAt(i));
    }
    if (SPELLED.matcher(plain).matches()) {
      return digits(plain);
    }
    Matcher counted = COUNTED.matcher(plain);
    return counted.matches() ? Integer.toString(value(plain, counted)) : run.group();
  }

  private static String digits(String spelled) {
    StringBuilder digits = new StringBuilder();
    spelled.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }

  private static int value(String text, Matcher counted) {
    int value = 0;
    String units = "千百十";
    for (int i = 0; i < units.length(); i++) {
      boolean there = text.indexOf(units.charAt(i)) >= 0;
      value = value * 10 + (there ? count(counted.group(i + 1)) : 0);
    }
    String ones = counted.group(4);
    return value * 10 + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones));
  }

  /** Ten is 十 as well as 一十. */
  private static int count(String before) {
    return before.isEmpty() ? 1 : DIGITS.indexOf(before);
  }
}
