package jp.madoguchi.terminal.program;

import java.io.IOException;
import jp.madoguchi.core.port.FileStore;

/** Only one program at a time works on a terminal's directory. */
final class OnlyOne {
  private static final String LOCK = "terminal.lock";

  private OnlyOne() {}

  /** Another program works on it. */
  static final class Taken extends Exception {
    Taken() {
      super("another program works on this terminal's files");
    }
  }

  /**
   * Takes the lock, held until it is closed.
   *
   * @throws Taken another program has it
   */
  static AutoCloseable in(FileStore files) throws IOException, Taken {
    return files.lock(LOCK).orElseThrow(Taken::new);
  }
}
