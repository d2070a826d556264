package jp.madoguchi.core.calendar;

import java.time.LocalDate;

/**
 * An era (元号). Meiji and Taishō end on the very day on which the next era begins, so that such a
 * day may carry either name (1.1.8).
 *
 * @param digit the ten-key digit, 1 for Meiji
 * @param letter one capital letter, S for Shōwa
 * @param name two kanji
 * @param first the first day
 * @param last the last day, {@link LocalDate#MAX} while the era lasts
 */
public record Era(int digit, String letter, String name, LocalDate first, LocalDate last) {
  public Era {
    if (digit < 1 || digit > 9 || !letter.matches("[A-Z]") || name.isBlank()) {
      throw new IllegalArgumentException("not an era: " + name);
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("an era ends before it begins: " + name);
    }
  }

  /** Whether the day may carry the name of this era. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The western year of a year of this era; year 1 is that of the first day. */
  public int westernYear(int year) {
    return first.getYear() + year - 1;
  }

  /** The year of this era that a western year is; the opposite of {@link #westernYear}. */
  public int yearOf(int westernYear) {
    return westernYear - first.getYear() + 1;
  }

  /** Whether the era has this year at all; two digits must do. */
  public boolean hasYear(int year) {
    return year >= 1 && year <= 99 && westernYear(year) <= last.getYear();
  }

  /** The year in words: 昭和50年, 令和元年. */
  String inWords(int year) {
    return name + (year == 1 ? "元" : Integer.toString(year)) + "年";
  }
}
