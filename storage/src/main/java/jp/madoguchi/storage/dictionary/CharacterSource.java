package jp.madoguchi.storage.dictionary;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import jp.madoguchi.core.text.character.CharacterReader;

/** A table of characters that a person chose: CSV in UTF-8, with or without a byte order mark. */
public final class CharacterSource {
  private CharacterSource() {}

  /**
   * Adds its rows.
   *
   * @throws CharacterReader.NoTable it is another table
   * @throws IOException it is not there, or cannot be read
   */
  public static void read(Path file, CharacterReader reader)
      throws IOException, CharacterReader.NoTable {
    try (Reader source = Utf8Text.of(file)) {
      reader.read(source);
    }
  }
}
