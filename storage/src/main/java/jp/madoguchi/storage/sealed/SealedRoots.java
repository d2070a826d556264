package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.port.Randomness;
import org.h2.store.fs.FilePath;

/**
 * Where H2 finds mounts: {@code sealed:MOUNT/name}, one scheme for the whole process. A name whose
 * mount is gone is refused for good: with a scheme of its own, taken back on closing, it would be a
 * plain file's name to H2, and whoever asked for a connection a moment too late would have H2 make
 * that file, in clear.
 */
final class SealedRoots {
  static final String SCHEME = "sealed";
  private static final int ID_BYTES = 8;

  /** H2's own list of schemes is one for the whole process too. */
  private static final Map<String, Root> ROOTS = new ConcurrentHashMap<>();

  static {
    FilePath.register(new SealedPath(SCHEME + ":", ""));
  }

  private SealedRoots() {}

  /**
   * A directory.
   *
   * @param toll paid by every read and write of H2
   */
  record Root(SealedMount mount, Toll toll) {}

  /** Lets H2 find a directory until {@link #remove}; tells what its files' names begin with. */
  static String add(Root root, Randomness randomness) {
    String drawn = HexFormat.of().formatHex(randomness.bytes(ID_BYTES));
    String start = SCHEME + ":" + drawn + "/";
    return ROOTS.putIfAbsent(start, root) == null ? start : add(root, randomness);
  }

  static void remove(String start) {
    ROOTS.remove(start);
  }

  /** Throws {@link UncheckedIOException}, which H2 takes, where it is closed. */
  static Root of(String start) {
    return Optional.ofNullable(ROOTS.get(start))
        .orElseThrow(() -> new UncheckedIOException(new IOException("closed: " + start)));
  }
}
