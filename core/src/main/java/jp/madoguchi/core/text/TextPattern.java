package jp.madoguchi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a search key must look like: these segments, one after the other, with anything between.
 *
 * @param segments none of them empty; without any, every key matches
 * @param fromStart the key begins with the first segment
 * @param toEnd the key ends with the last segment
 */
public record TextPattern(List<String> segments, boolean fromStart, boolean toEnd) {
  /** Stands for any run of characters, none included; the full-width star does too. */
  public static final char STAR = '*';

  /** Before an entry: the key is this and nothing more. */
  public static final char WHOLE = '=';

  public TextPattern {
    segments = List.copyOf(segments);
    if (segments.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("an empty segment");
    }
  }

  /**
   * Reads an entry. Without a star it is the beginning; with stars it must fit from end to end, so
   * that {@code *花*} is a part and {@code *花子} an ending; after {@code =} it is the whole.
   *
   * @param fold makes the key of a segment
   */
  public static TextPattern typed(String entry, UnaryOperator<String> fold) {
    String text = ascii(entry);
    if (text.startsWith(String.valueOf(WHOLE))) {
      return pattern(text.substring(1), fold, true, true);
    }
    return text.indexOf(STAR) < 0
        ? pattern(text, fold, true, false)
        : pattern(text, fold, text.charAt(0) != STAR, text.charAt(text.length() - 1) != STAR);
  }

  /** Reads an entry that may stand anywhere in the key, with stars in it. */
  public static TextPattern anywhere(String entry, UnaryOperator<String> fold) {
    return pattern(ascii(entry), fold, false, false);
  }

  private static String ascii(String entry) {
    return entry.strip().replace('＊', STAR).replace('＝', WHOLE);
  }

  private static TextPattern pattern(
      String text, UnaryOperator<String> fold, boolean fromStart, boolean toEnd) {
    List<String> segments = new ArrayList<>();
    for (String part : text.split("\\*")) {
      String key = fold.apply(part);
      if (!key.isEmpty()) {
        segments.add(key);
      }
    }
    return new TextPattern(segments, fromStart, toEnd);
  }

  /** Whether every key matches. */
  public boolean all() {
    return segments.isEmpty();
  }

  /** Whether this asks for a beginning and nothing else. */
  public boolean prefix() {
    return fromStart && !toEnd && segments.size() == 1;
  }

  /** Whether the key looks like this. */
  public boolean matches(String key) {
    if (segments.isEmpty()) {
      return true;
    }
    int last = segments.size() - 1;
    if (fromStart && !key.startsWith(segments.getFirst())) {
      return false;
    }
    if (fromStart && toEnd && last == 0) {
      return key.equals(segments.getFirst());
    }
    int at = fromStart ? segments.getFirst().length() : 0;
    for (int i = fromStart ? 1 : 0; i < (toEnd ? last : last + 1); i++) {
      int found = key.indexOf(segments.get(i), at);
      if (found < 0) {
        return false;
      }
      at = found + segments.get(i).length();
    }
    String end = segments.get(last);
    return !toEnd || (key.length() - end.length() >= at && key.endsWith(end));
  }
}
