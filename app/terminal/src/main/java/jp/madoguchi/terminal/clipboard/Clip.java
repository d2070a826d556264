package jp.madoguchi.terminal.clipboard;

import java.util.Optional;

/** The clipboard, which all programs of the machine share. Screen's thread only. */
public interface Clip {
  /** Puts a text there. */
  void put(String text);

  /** The text that is there. */
  Optional<String> text();

  /** Whether a picture is there. */
  boolean hasPicture();

  /** Leaves nothing there. */
  void clear();
}
