package jp.madoguchi.storage.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a file that a person chose, with or without a byte order mark. */
public final class Utf8Text {
  private Utf8Text() {}

  /** The file's text behind the mark. */
  public static Reader of(Path file) throws IOException {
    return of(Files.newBufferedReader(file));
  }

  static Reader of(Reader source) throws IOException {
    BufferedReader text = new BufferedReader(source);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }
}
