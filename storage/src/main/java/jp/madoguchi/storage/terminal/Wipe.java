package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
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

  /** Returns once nothing opens the store any more. May be done again after a failure. */
  public void run() throws IOException {
    for (String name : secrets) {
      if (files.exists(name)) {
        overwrite(name);
        files.delete(name);
      }
    }
  }

  private void overwrite(String name) throws IOException {
    try (FileStore.RandomFile file = files.open(name)) {
      file.write(ByteBuffer.allocate(Math.toIntExact(file.size())), 0);
      file.force();
    }
  }
}
