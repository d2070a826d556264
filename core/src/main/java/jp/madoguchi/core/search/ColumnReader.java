package jp.madoguchi.core.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads what {@link ColumnWriter} wrote. */
final class ColumnReader {
  private static final int PORTION = 1 << 15;

  /** No column is longer; a length beyond is no length. */
  private static final int LONGEST = 1 << 28;

  private final InputStream source;
  private final ByteBuffer buffer = ByteBuffer.allocate(PORTION * Long.BYTES);

  ColumnReader(InputStream source) {
    this.source = source;
  }

  private interface Portion {
    void get(ByteBuffer source, int from, int count);
  }

  private int length() throws IOException {
    byte[] length = source.readNBytes(Integer.BYTES);
    int elements = length.length < Integer.BYTES ? -1 : ByteBuffer.wrap(length).getInt();
    if (elements < 0 || elements > LONGEST) {
      throw new EOFException("no column");
    }
    return elements;
  }

  private void column(int length, int width, Portion portion) throws IOException {
    for (int from = 0; from < length; from += PORTION) {
      int count = Math.min(PORTION, length - from);
      if (source.readNBytes(buffer.array(), 0, count * width) < count * width) {
        throw new EOFException("a column is cut off");
      }
      portion.get(buffer.clear(), from, count);
    }
  }

  byte[] bytes() throws IOException {
    byte[] column = new byte[length()];
    column(column.length, 1, (of, from, count) -> of.get(column, from, count));
    return column;
  }

  char[] chars() throws IOException {
    char[] column = new char[length()];
    column(
        column.length,
        Character.BYTES,
        (of, from, count) -> of.asCharBuffer().get(column, from, count));
    return column;
  }

  int[] ints() throws IOException {
    int[] column = new int[length()];
    column(
        column.length,
        Integer.BYTES,
        (of, from, count) -> of.asIntBuffer().get(column, from, count));
    return column;
  }

  long[] longs() throws IOException {
    long[] column = new long[length()];
    column(
        column.length, Long.BYTES, (of, from, count) -> of.asLongBuffer().get(column, from, count));
    return column;
  }

  TextPool pool() throws IOException {
    return new TextPool(new Alphabet(chars()), bytes(), ints());
  }

  NumberColumn numbers() throws IOException {
    return new NumberColumn(longs(), ints());
  }

  void done() {
    Arrays.fill(buffer.array(), (byte) 0);
  }
}
