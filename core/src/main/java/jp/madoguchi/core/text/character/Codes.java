package jp.madoguchi.core.text.character;

import java.util.Locale;
import java.util.stream.Collectors;

/** How code points are written for people. */
public final class Codes {
  private Codes() {}

  /** U+9089 U+E010F. */
  public static String of(String text) {
    return text.codePoints()
        .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
        .collect(Collectors.joining(" "));
  }
}
