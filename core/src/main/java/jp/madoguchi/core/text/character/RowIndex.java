package jp.madoguchi.core.text.character;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rows of a table by a number, as one sorted array. Immutable. */
final class RowIndex {
  private static final int BITS = 21;
  private static final long ROW = (1L << BITS) - 1;

  private final long[] sorted;

  /**
   * @param entries each made by {@link #entry}
   */
  RowIndex(LongStream entries) {
    sorted = entries.sorted().toArray();
  }

  /**
   * A row under a key.
   *
   * @param key not negative, of 42 bits
   * @param row of 21 bits
   */
  static long entry(long key, int row) {
    return key << BITS | row;
  }

  /** The rows under a key, in their order. */
  IntStream rows(long key) {
    return rows(key, key);
  }

  /** The rows under keys from the first to the last one, both counted in. */
  IntStream rows(long first, long last) {
    return Arrays.stream(sorted, place(entry(first, 0)), place(entry(last + 1, 0)))
        .mapToInt(entry -> (int) (entry & ROW));
  }

  boolean isEmpty() {
    return sorted.length == 0;
  }

  private int place(long entry) {
    int at = Arrays.binarySearch(sorted, entry);
    return at < 0 ? -at - 1 : at;
  }
}
