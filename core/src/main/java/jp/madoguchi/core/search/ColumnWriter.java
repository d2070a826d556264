package jp.madoguchi.core.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes columns as bytes, a portion at a time, and stops where they are erased meanwhile. */
final class ColumnWriter {
  private static final int PORTION = 1 << 15;

  /** Runs what reads columns while they are whole; false where they no longer are. */
  interface Guard {
    boolean whole(Runnable reading);
  }

  private final OutputStream target;
  private final Guard guard;
  private final ByteBuffer buffer = ByteBuffer.allocate(PORTION * Long.BYTES);

  ColumnWriter(OutputStream target, Guard guard) {
    this.target = target;
    this.guard = guard;
  }

  private interface Portion {
    void put(ByteBuffer target, int from, int count);
  }

  private void column(int length, int width, Portion portion) throws IOException {
    target.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    for (int from = 0; from < length; from += PORTION) {
      int start = from;
      int count = Math.min(PORTION, length - from);
      if (!guard.whole(() -> portion.put(buffer.clear(), start, count))) {
        Arrays.fill(buffer.array(), (byte) 0);
        throw new IndexErased();
      }
      target.write(buffer.array(), 0, count * width);
    }
  }

  void bytes(byte[] column) throws IOException {
    column(column.length, 1, (to, from, count) -> to.put(column, from, count));
  }

  void chars(char[] column) throws IOException {
    column(
        column.length,
        Character.BYTES,
        (to, from, count) -> to.asCharBuffer().put(column, from, count));
  }

  void ints(int[] column) throws IOException {
    column(
        column.length,
        Integer.BYTES,
        (to, from, count) -> to.asIntBuffer().put(column, from, count));
  }

  void longs(long[] column) throws IOException {
    column(
        column.length, Long.BYTES, (to, from, count) -> to.asLongBuffer().put(column, from, count));
  }

  void pool(TextPool pool) throws IOException {
    chars(pool.alphabet().ranked());
    bytes(pool.bytes());
    ints(pool.starts());
  }

  void numbers(NumberColumn numbers) throws IOException {
    longs(numbers.numbers());
    ints(numbers.people());
  }

  void done() {
    Arrays.fill(buffer.array(), (byte) 0);
  }
}
