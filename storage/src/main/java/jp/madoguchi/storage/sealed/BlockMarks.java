package jp.madoguchi.storage.sealed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What each block of a file was sealed to last: eight bytes of its tag. An older state of a block,
 * put back in its place, has a valid tag but not this one. Tells nothing that the file itself does
 * not. Not safe for use by several threads.
 */
final class BlockMarks {
  static final int BYTES = Long.BYTES;
  private static final int FIRST = 256;

  private long[] marks;

  BlockMarks() {
    this(new long[FIRST]);
  }

  private BlockMarks(long[] marks) {
    this.marks = marks;
  }

  /** As {@link #encoded} gave them. */
  static BlockMarks decoded(byte[] encoded) {
    long[] marks = new long[Math.max(FIRST, encoded.length / BYTES)];
    ByteBuffer.wrap(encoded).asLongBuffer().get(marks, 0, encoded.length / BYTES);
    return new BlockMarks(marks);
  }

  /** Those of the first so many blocks. */
  byte[] encoded(long blocks) {
    ByteBuffer encoded = ByteBuffer.allocate(Math.toIntExact(blocks * BYTES));
    encoded.asLongBuffer().put(marks, 0, Math.toIntExact(blocks));
    return encoded.array();
  }

  /** The block is what was sealed here. */
  void set(long block, byte[] sealed, int at) {
    int index = Math.toIntExact(block);
    if (index >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(index + 1, 2 * marks.length));
    }
    marks[index] = mark(sealed, at);
  }

  /** Throws where this is not what the block was sealed to last. */
  void require(long block, byte[] sealed, int at) throws SealDamaged {
    if (!is(block, sealed, at)) {
      throw new SealDamaged("block " + block + " is an older one");
    }
  }

  /** Whether this is what the block was sealed to last. */
  boolean is(long block, byte[] sealed, int at) {
    int index = Math.toIntExact(block);
    return index < marks.length && marks[index] == mark(sealed, at);
  }

  static long mark(byte[] sealed, int at) {
    return ByteBuffer.wrap(sealed).getLong(at + Layout.SEALED - Layout.TAG);
  }
}
