package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import jp.madoguchi.core.port.FileStore.RandomFile;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The marks of a file's blocks as they were at its checkpoints. The newest table is named, with its
 * hash, by the header; the next one is written where that one does not lie, and is on the disk
 * before a header names it.
 */
final class MarkTables implements AutoCloseable {
  private final RandomFile file;

  MarkTables(RandomFile file) {
    this.file = file;
  }

  /**
   * Where a table lies.
   *
   * @param hash SHA-256 of its bytes
   */
  record Table(long at, long bytes, Bytes hash) {
    static final Table EMPTY = new Table(0, 0, Sha256.of(new byte[0]));

    long end() {
      return at + bytes;
    }
  }

  /** Throws {@link SealDamaged} where the table is not as the header says. */
  BlockMarks read(Table table) throws IOException {
    byte[] encoded = new byte[Math.toIntExact(table.bytes())];
    int there = Io.read(file, encoded, 0, encoded.length, table.at());
    if (there < encoded.length || !Sha256.of(encoded).equals(table.hash())) {
      throw new SealDamaged("marks");
    }
    return BlockMarks.decoded(encoded);
  }

  /** Returns once the table is on the disk; the one before is untouched. */
  Table write(BlockMarks marks, long blocks, Table before) throws IOException {
    byte[] encoded = marks.encoded(blocks);
    long at = encoded.length <= before.at() ? 0 : before.end();
    file.write(ByteBuffer.wrap(encoded), at);
    file.force();
    return new Table(at, encoded.length, Sha256.of(encoded));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
