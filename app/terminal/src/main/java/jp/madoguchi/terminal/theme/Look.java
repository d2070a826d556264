package jp.madoguchi.terminal.theme;

import java.util.Arrays;
import java.util.Optional;

/** What colours the window is in, in the order in which one key goes through them. */
public enum Look {
  LIGHT("light.css"),
  DARK("dark.css"),
  /** For whoever needs strong contrast: 7 to 1 for text, 3 to 1 for edges and the focus. */
  CONTRAST("contrast.css");

  private final String sheet;

  Look(String sheet) {
    this.sheet = sheet;
  }

  /** The style sheet with its tokens. */
  String sheet() {
    return sheet;
  }

  /** The next one; after the last the first again. */
  public Look next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** The one with this name; empty where there is none. */
  public static Optional<Look> of(String name) {
    return Arrays.stream(values()).filter(look -> look.name().equals(name)).findFirst();
  }
}
