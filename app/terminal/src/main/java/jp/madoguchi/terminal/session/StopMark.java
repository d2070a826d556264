package jp.madoguchi.terminal.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.port.FileStore;

/**
 * Remembers that the centre found this terminal to be an old copy, so that nobody goes on working
 * while the line is down. It holds the code alone. Administrators delete it once they have decided;
 * where nothing was decided, the next contact with the centre finds the same again.
 */
public final class StopMark {
  /** The file's name. */
  public static final String FILE = "stopped.mark";

  private final FileStore files;

  public StopMark(FileStore files) {
    this.files = files;
  }

  public void write(OldCopy found) throws IOException {
    files.replace(FILE, found.code().getBytes(StandardCharsets.US_ASCII));
  }

  /** Why work is stopped; a mark that cannot be understood stops it too. */
  public Optional<OldCopy> read() throws IOException {
    return files
        .read(FILE)
        .map(mark ->
            Arrays.stream(OldCopy.values())
                .filter(
                    each -> Arrays.equals(each.code().getBytes(StandardCharsets.US_ASCII), mark))
                .findFirst()
                .orElse(OldCopy.CENTRE_AHEAD));
  }
}
