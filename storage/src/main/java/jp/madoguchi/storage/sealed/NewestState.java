package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileUtils;

/**
 * Finds the newest state in a file that H2 did not close. H2 (2.5.252 and before) writes its
 * header, which tells where the newest chunk lies, before it takes the chunk just written for the
 * newest. Where that chunk fills a gap, it lies neither where the one before expects it nor at the
 * end of the file: H2 then opens an older state, and what was committed and synced is lost. Only a
 * look at every block finds it.
 */
public final class NewestState {
  private static final int HEADER = 4096;

  private NewestState() {}

  /**
   * Makes the newest state the one that H2 opens. Does nothing to a file that was closed.
   *
   * @throws IOException a block was altered: nothing was written
   */
  static void restore(SealedMount mount, String path) throws IOException {
    if (isClosed(path)) {
      return;
    }
    MVStore store = opened(path);
    try {
      requireSound(mount);
    } catch (IOException altered) {
      store.closeImmediately();
      throw altered;
    }
    // Closing it writes the header, with the newest chunk in it.
    store.close();
  }

  /**
   * The same for a file on the disk itself, in which no block can be altered unnoticed by others
   * than its owner. Does nothing where there is none.
   *
   * @throws IOException it cannot be read, is open elsewhere, or is not a database
   */
  public static void restore(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0 && !isClosed(file.toString())) {
      opened(file.toString()).close();
    }
  }

  private static MVStore opened(String path) throws IOException {
    try {
      return newest(path).open();
    } catch (RuntimeException | AssertionError e) {
      // H2 goes on with pages that it took for empty, and may stumble over them in any way.
      throw new IOException("not a database", e);
    }
  }

  /** The newest state, to be read only; {@link #requireSound} tells what it is worth. */
  static MVStore read(String path) throws IOException {
    MVStore.Builder builder = isClosed(path) ? new MVStore.Builder().fileName(path) : newest(path);
    return builder.readOnly().open();
  }

  /** While it looks for the newest state, H2 takes what cannot be read for empty. */
  static void requireSound(SealedMount mount) throws IOException {
    if (mount.trouble().isPresent()) {
      throw new IOException("an altered block", mount.trouble().get());
    }
  }

  private static MVStore.Builder newest(String path) {
    return new MVStore.Builder().fileName(path).autoCommitDisabled().recoveryMode();
  }

  /** H2 says so itself, in the header that it writes last. */
  private static boolean isClosed(String path) throws IOException {
    try (InputStream in = FileUtils.newInputStream(path)) {
      String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
      return header.contains(",clean:1,");
    }
  }
}
