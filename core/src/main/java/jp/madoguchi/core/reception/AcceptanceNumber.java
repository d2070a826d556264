package jp.madoguchi.core.reception;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The number of a counter case (受付番号): counted for the terminal and the day. With the terminal,
 * which every entry of a log and every change names, it is like no other; it is not made from the
 * time, so that two within a second differ.
 *
 * @param place from 1
 */
public record AcceptanceNumber(LocalDate day, int place) {
  /** No text of a number is longer, nor is there a later place in a day. */
  public static final int LONGEST = 13;

  private static final int LAST = 9999;

  public AcceptanceNumber {
    if (place < 1 || place > LAST) {
      throw new IllegalArgumentException("no place in a day: " + place);
    }
  }

  /** As it stands in logs and on changes, such as 20261120-007. */
  public String text() {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + spoken();
  }

  /** As it is said within the day, such as 007. */
  public String spoken() {
    return String.format(Locale.ROOT, "%03d", place);
  }

  /** Whether an access with this reference belongs to the case. */
  public boolean isIn(String reference) {
    return reference.equals(text()) || reference.startsWith(text() + " ");
  }
}
