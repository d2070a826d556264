package jp.madoguchi.core.calendar;

/** What may be known of a date that is not wholly known; months and days count from 1. */
public enum DatePart {
  MONTH('m', 12, ""),
  DAY('d', 31, ""),
  /** 1 春, 2 夏, 3 秋, 4 冬. */
  SEASON('s', 4, "春夏秋冬"),
  /** A third of a month: 1 上旬, 2 中旬, 3 下旬. */
  THIRD('t', 3, "上中下"),
  /** The month in which a span ends. */
  TO_MONTH('M', 12, ""),
  /** The day on which a span ends. */
  TO_DAY('D', 31, "");

  final char token;
  final int largest;
  private final String names;

  DatePart(char token, int largest, String names) {
    this.token = token;
    this.largest = largest;
    this.names = names;
  }

  String inWords(int number) {
    return names.isEmpty() ? Integer.toString(number) : names.substring(number - 1, number);
  }

  /** The number in words turned back, or 0 where it makes no sense. */
  int number(String words) {
    return names.isEmpty() ? Integer.parseInt(words) : names.indexOf(words) + 1;
  }

  String pattern() {
    return names.isEmpty() ? "(\\d{1,2})" : "([" + names + "])";
  }
}
