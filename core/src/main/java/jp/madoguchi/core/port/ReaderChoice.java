package jp.madoguchi.core.port;

import java.io.IOException;
import java.util.List;

/**
 * The readers at a seat, of which one is used. Calls may block; use them off the screen's thread.
 */
public interface ReaderChoice extends CardReader {
  /** Names of those that are plugged in now. */
  List<String> names();

  /**
   * Uses the reader of this name from now on, also when the terminal starts again.
   *
   * @throws IOException it cannot be remembered; the reader is used all the same
   */
  void choose(String name) throws IOException;
}
