package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import jp.madoguchi.core.port.FileStore.RandomFile;

/** Reading on until there is no more. */
final class Io {
  private Io() {}

  /** How many of {@code length} bytes there were. */
  static int read(RandomFile file, byte[] target, int at, int length, long position)
      throws IOException {
    ByteBuffer into = ByteBuffer.wrap(target, at, length);
    long from = position;
    while (into.hasRemaining()) {
      int count = file.read(into, from);
      if (count <= 0) {
        break;
      }
      from += count;
    }
    return length - into.remaining();
  }
}
