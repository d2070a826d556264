package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;

/**
 * Makes a terminal's store unreadable for good by erasing the 32 bytes of the lease secret, without
 * which no slot opens, and then the slots themselves. The bytes are overwritten and forced before
 * the files are deleted. A disk that keeps old blocks may keep these too; they are sealed under the
 * device secret, which a token keeps out of reach.
 *
 * @param secrets the lease's file, then the slots'
 */
public record Wipe(FileStore files, List<String> secrets) {
  public Wipe {
    secrets = List.copyOf(secrets);
  }

  /**
   * Returns once nothing opens the store any more. All are overwritten before the first is deleted,
   * and one that cannot be keeps none of the others. May be done again after a failure.
   */
  public void run() throws IOException {
    List<String> there = secrets.stream().filter(files::exists).toList();
    Optional<IOException> failure = each(there, this::overwrite);
    Optional<IOException> second = each(there, files::delete);
    if (failure.isPresent()) {
      second.ifPresent(failure.get()::addSuppressed);
    }
    Optional<IOException> told = failure.or(() -> second);
    if (told.isPresent()) {
      throw told.get();
    }
  }

  private interface Act {
    void on(String name) throws IOException;
  }

  /** The first failure; the others are done all the same. */
  private static Optional<IOException> each(List<String> names, Act act) {
    Optional<IOException> first = Optional.empty();
    for (String name : names) {
      try {
        act.on(name);
      } catch (IOException failure) {
        first = first.or(() -> Optional.of(failure));
      }
    }
    return first;
  }

  private void overwrite(String name) throws IOException {
    try (FileStore.RandomFile file = files.open(name)) {
      file.write(ByteBuffer.allocate(Math.toIntExact(file.size())), 0);
      file.force();
    }
  }
}
