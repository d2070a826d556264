package jp.madoguchi.core.text.character;

import java.util.Optional;

/** Where a terminal keeps the table of characters. */
public interface Characters {
  /**
   * The table, read when somebody first asks for it; empty where no administrator imported one, or
   * where it cannot be read. Safe for use by several threads.
   */
  Optional<CharacterTable> table();

  /** Where there is none. */
  static Characters none() {
    return Optional::empty;
  }
}
