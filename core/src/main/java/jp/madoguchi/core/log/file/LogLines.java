package jp.madoguchi.core.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file that may be anything, one at a time and none longer than allowed. */
final class LogLines {
  /** A line that is too long, or that the file breaks off in. */
  static final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    private final LogFlaw flaw;

    BadLine(LogFlaw flaw) {
      super(flaw.name());
      this.flaw = flaw;
    }

    LogFlaw flaw() {
      return flaw;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[2 * LogFile.MAX_LINE];
  private int from;
  private int to;

  LogLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its newline; empty at the end of the file. */
  Optional<byte[]> next() throws IOException, BadLine {
    int looked = from;
    while (true) {
      for (int i = looked; i < to; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, i);
          from = i + 1;
          return Optional.of(line);
        }
      }
      if (to - from > LogFile.MAX_LINE) {
        throw new BadLine(LogFlaw.LINE);
      }
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      looked = to;
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0 && to > 0) {
        throw new BadLine(LogFlaw.TRUNCATED);
      }
      if (read < 0) {
        return Optional.empty();
      }
      to += read;
    }
  }
}
