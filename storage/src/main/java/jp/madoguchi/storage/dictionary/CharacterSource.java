package jp.madoguchi.storage.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
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
    try (Reader source = open(file)) {
      reader.read(source);
    }
  }

  private static Reader open(Path file) throws IOException {
    BufferedReader text = Files.newBufferedReader(file);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }
}
