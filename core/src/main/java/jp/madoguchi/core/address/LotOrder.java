package jp.madoguchi.core.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lots by their numbers (番地・枝番・部屋番号, 1.3.2): 2番 stands before 10番, and 1番 before 1番の2. Width, the
 * words between the numbers and the kind of hyphen make no difference unless all numbers are equal.
 * Where a lot has a letter of the old land register in front of its number or behind it (甲, 乙, イ,
 * ロ), that counts as its number in its place.
 */
public final class LotOrder implements Comparator<String> {
  /** The order. */
  public static final LotOrder BY_NUMBER = new LotOrder();

  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9]+|[〇一二三四五六七八九十百千]+(?=丁目|番|号|の|$)|[甲乙丙丁戊己庚辛壬癸](?=[0-9]|$)"
              + "|(?<![\\u30A0-\\u30FF])[イロハニホヘトチリヌ](?=[0-9]|$)");
  private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸イロハニホヘトチリヌ";
  private static final int LETTERS_EACH = 10;
  private static final String DIGITS = "〇一二三四五六七八九";

  private LotOrder() {}

  @Override
  public int compare(String one, String other) {
    List<Long> first = numbers(one);
    List<Long> second = numbers(other);
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int order = first.get(i).compareTo(second.get(i));
      if (order != 0) {
        return order;
      }
    }
    int shorter = Integer.compare(first.size(), second.size());
    return shorter == 0 ? folded(one).compareTo(folded(other)) : shorter;
  }

  /** The numbers of a lot, in their order: 一丁目２番の３ has 1, 2 and 3. */
  public static List<Long> numbers(String lot) {
    List<Long> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(folded(lot));
    while (found.find()) {
      numbers.add(number(found.group()));
    }
    return numbers;
  }

  private static String folded(String lot) {
    return Normalizer.normalize(lot, Normalizer.Form.NFKC);
  }

  private static long number(String text) {
    int letter = LETTERS.indexOf(text.charAt(0));
    if (letter >= 0) {
      return letter % LETTERS_EACH + 1L;
    }
    return text.charAt(0) >= '0' && text.charAt(0) <= '9'
        ? Long.parseLong(text.substring(0, Math.min(text.length(), 18)))
        : kanji(text);
  }

  private static long kanji(String text) {
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
