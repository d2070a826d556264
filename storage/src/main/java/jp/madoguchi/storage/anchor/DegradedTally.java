package jp.madoguchi.storage.anchor;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.lockout.TallyMark;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.TallyToken;

/**
 * The login book's mark in the plain file {@code login.degraded}, where there is no token. It shows
 * a book that was put back or deleted alone, and not one that was put back together with this file.
 * A file that cannot be understood remembers nothing.
 */
public final class DegradedTally implements TallyToken {
  /** Names what it is to whoever looks at the directory. */
  public static final String FILE = "login.degraded";

  private final FileStore files;

  public DegradedTally(FileStore files) {
    this.files = files;
  }

  @Override
  public boolean degraded() {
    return true;
  }

  @Override
  public Optional<TallyMark> read() throws IOException {
    return files.read(FILE).flatMap(TallyMark::decode);
  }

  @Override
  public synchronized void advance(TallyMark next) throws IOException {
    if (read().filter(known -> known.sequence() > next.sequence()).isPresent()) {
      throw new IllegalArgumentException("a mark never goes back");
    }
    files.replace(FILE, next.encoded());
  }
}
