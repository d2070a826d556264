package jp.madoguchi.storage.anchor;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.FileStore;

/**
 * The anchor in the plain file {@code anchor.degraded}, where there is no token. It shows a store
 * that was put back alone. A whole directory that was put back takes this file along, and only the
 * centre notices. A file that cannot be understood remembers nothing, and is told as one that is
 * gone.
 */
public final class DegradedToken implements AnchorToken {
  /** Names what it is to whoever looks at the directory. */
  public static final String FILE = "anchor.degraded";

  private final FileStore files;

  public DegradedToken(FileStore files) {
    this.files = files;
  }

  @Override
  public boolean degraded() {
    return true;
  }

  @Override
  public Optional<Anchor> read() throws IOException {
    return files.read(FILE).flatMap(Anchor::decode);
  }

  @Override
  public synchronized void advance(Anchor next) throws IOException {
    if (read().filter(known -> known.sequence() > next.sequence()).isPresent()) {
      throw new IllegalArgumentException("an anchor never goes back");
    }
    files.replace(FILE, next.encoded());
  }

  /** The device secret lies in the device's own file, which needs the lease as well. */
  @Override
  public void eraseSecret() {}
}
