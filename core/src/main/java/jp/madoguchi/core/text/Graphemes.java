package jp.madoguchi.core.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reader takes for one character each: a base with its selectors and marks. Of any text, be
 * it fit for the register or not.
 */
public final class Graphemes {
  private Graphemes() {}

  /** The parts in their order; joined they are the text. */
  public static List<String> of(String text) {
    BreakIterator breaks = breaks(text);
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    return List.copyOf(parts);
  }

  /** The last border at or before a place, counted in chars. */
  public static int floor(String text, int place) {
    return border(text, place) ? clamp(text, place) : before(text, place);
  }

  /** The first border at or after a place. */
  public static int ceiling(String text, int place) {
    return border(text, place) ? clamp(text, place) : after(text, place);
  }

  /** The last border before a place; 0 where there is none. */
  public static int before(String text, int place) {
    int found = clamp(text, place) == 0 ? 0 : breaks(text).preceding(clamp(text, place));
    return Math.max(0, found);
  }

  /** The first border after a place; the end where there is none. */
  public static int after(String text, int place) {
    return clamp(text, place) == text.length()
        ? text.length()
        : breaks(text).following(clamp(text, place));
  }

  private static boolean border(String text, int place) {
    return place <= 0 || place >= text.length() || breaks(text).isBoundary(place);
  }

  private static int clamp(String text, int place) {
    return Math.clamp(place, 0, text.length());
  }

  private static BreakIterator breaks(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    return breaks;
  }
}
