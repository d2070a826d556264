package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.madoguchi.core.text.TextPattern;

/**
 * Rows of text, packed: a zero byte before, between and after them. Rows that are to be found by
 * their beginning are in the order of {@link String#compareTo}.
 */
final class TextPool {
  /** So many bytes are looked through by one thread. */
  private static final int PORTION = 1 << 19;

  private final Alphabet alphabet;
  private final byte[] bytes;
  private final int[] starts;

  /**
   * @param starts where each row begins, and where one more would
   */
  TextPool(Alphabet alphabet, byte[] bytes, int[] starts) {
    this.alphabet = alphabet;
    this.bytes = bytes;
    this.starts = starts;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  byte[] bytes() {
    return bytes;
  }

  int[] starts() {
    return starts;
  }

  int rows() {
    return starts.length - 1;
  }

  long size() {
    return bytes.length + (long) starts.length * Integer.BYTES;
  }

  String text(int row) {
    StringBuilder text = new StringBuilder();
    for (int at = starts[row]; bytes[at] != 0; at += Alphabet.length(bytes[at])) {
      text.append(alphabet.get(bytes, at));
    }
    return text.toString();
  }

  /** The first row that is not before this key. */
  int lowerBound(String key) {
    int low = 0;
    int high = rows();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key, false) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first row after those that begin with this key. */
  int upperBound(String key) {
    int low = 0;
    int high = rows();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key, true) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether a row stands before this key, at it or after it; at it is every row that begins with it
   * where the beginning alone counts.
   */
  int compare(int row, String key, boolean beginning) {
    int at = starts[row];
    for (int i = 0; i < key.length(); i++) {
      if (bytes[at] == 0) {
        return -1;
      }
      int difference = alphabet.get(bytes, at) - key.charAt(i);
      if (difference != 0) {
        return difference;
      }
      at += Alphabet.length(bytes[at]);
    }
    return beginning || bytes[at] == 0 ? 0 : 1;
  }

  /** The row that this byte belongs to, which is {@code from} or one after it. */
  private int rowAt(int at, int from) {
    int low = from;
    int step = 1;
    while (low + step <= rows() && starts[low + step] <= at) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(low + step, rows());
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A pattern in the bytes of this pool. */
  Compiled compile(TextPattern pattern) {
    return new Compiled(pattern);
  }

  void erase() {
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(starts, 0);
  }

  /** A pattern that rows of the pool are compared with. */
  final class Compiled {
    private final byte[][] segments;
    private final boolean fromStart;
    private final boolean toEnd;
    private final boolean impossible;

    private Compiled(TextPattern pattern) {
      segments = pattern.segments().stream().map(alphabet::encode).toArray(byte[][]::new);
      fromStart = pattern.fromStart();
      toEnd = pattern.toEnd();
      impossible = pattern.segments().stream().anyMatch(alphabet::lacks);
    }

    boolean matches(int row) {
      if (impossible) {
        return false;
      }
      int at = starts[row];
      int end = starts[row + 1] - 1;
      int last = segments.length - 1;
      for (int i = 0; i <= last; i++) {
        int found = find(i, at, end);
        if (found < 0 || (i == 0 && fromStart && found != at)) {
          return false;
        }
        at = found + segments[i].length;
      }
      return true;
    }

    /** Where a segment stands, or -1: the last one at the end, others at the first place. */
    private int find(int i, int from, int end) {
      byte[] segment = segments[i];
      int latest = end - segment.length;
      if (latest < from) {
        return -1;
      }
      if (i == segments.length - 1 && toEnd) {
        return isAt(segment, latest) ? latest : -1;
      }
      if (i == 0 && fromStart) {
        return isAt(segment, from) ? from : -1;
      }
      for (int at = from; at <= latest; at++) {
        if (bytes[at] == segment[0] && isAt(segment, at)) {
          return at;
        }
      }
      return -1;
    }

    private boolean isAt(byte[] segment, int at) {
      return Arrays.equals(bytes, at, at + segment.length, segment, 0, segment.length);
    }

    /** Tells all rows that match, in their order. */
    void scan(IntConsumer found) {
      scan(0, rows(), found);
    }

    /**
     * As {@link #scan(IntConsumer)}, of the rows {@code from} to {@code to}, the latter excluded. A
     * city's names are shared out among the processors.
     */
    void scan(int from, int to, IntConsumer found) {
      if (segments.length == 0) {
        IntStream.range(from, to).forEach(found);
        return;
      }
      if (impossible) {
        return;
      }
      int portions = 1 + (starts[to] - starts[from]) / PORTION;
      if (portions == 1) {
        scanPortion(from, to, found);
        return;
      }
      IntStream.range(0, portions)
          .parallel()
          .mapToObj(i -> hits(part(from, to, i, portions), part(from, to, i + 1, portions)))
          .toList()
          .forEach(hits -> Arrays.stream(hits).forEach(found));
    }

    private static int part(int from, int to, int part, int parts) {
      return from + (int) ((long) (to - from) * part / parts);
    }

    private int[] hits(int from, int to) {
      Ints hits = new Ints();
      scanPortion(from, to, hits::add);
      return hits.toArray();
    }

    private void scanPortion(int from, int to, IntConsumer found) {
      byte[] sought = rarest();
      boolean sure = segments.length == 1;
      ByteScan scan = new ByteScan(sought);
      int row = from;
      int at = starts[from] - 1;
      while (row < to) {
        at = scan.next(bytes, at, starts[to]);
        if (at < 0) {
          return;
        }
        row = rowAt(sought[0] == 0 ? at + 1 : at, row);
        if (sure || matches(row)) {
          found.accept(row);
        }
        row++;
        at = starts[row] - 1;
      }
    }

    /** The longest segment, with the zeros that hold it to the beginning or the end. */
    private byte[] rarest() {
      int longest = 0;
      for (int i = 1; i < segments.length; i++) {
        longest = segments[i].length > segments[longest].length ? i : longest;
      }
      int before = longest == 0 && fromStart ? 1 : 0;
      int after = longest == segments.length - 1 && toEnd ? 1 : 0;
      byte[] sought = new byte[before + segments[longest].length + after];
      System.arraycopy(segments[longest], 0, sought, before, segments[longest].length);
      return sought;
    }
  }
}
