package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders of rows without an object for each. */
final class Sorting {
  private static final int ROW_BITS = 24;

  private Sorting() {}

  /** The rows in the order of their values; equal ones stay as they are. */
  static int[] order(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] order = new int[values.length];
    int[] taken = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      int place = first(sorted, values[row]);
      order[place + taken[place]++] = row;
    }
    return order;
  }

  private static int first(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  /** Where each row stands in an order. */
  static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }

  static int[] inOrder(int[] values, int[] order) {
    int[] ordered = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = values[order[i]];
    }
    return ordered;
  }

  /** The places of these rows. */
  static int[] inPlaces(int[] rows, int[] places) {
    int[] in = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      in[i] = places[rows[i]];
    }
    return in;
  }

  /** The rows in the order of their texts, equal ones as the comparator says. */
  static int[] order(TextPoolBuilder texts, Comparator<Integer> ties) {
    int rows = texts.rows();
    if (rows >= 1 << ROW_BITS) {
      throw new IllegalArgumentException("too many rows: " + rows);
    }
    long[] rough = new long[rows];
    for (int row = 0; row < rows; row++) {
      rough[row] = texts.beginning(row) << ROW_BITS ^ Long.MIN_VALUE | row;
    }
    Arrays.sort(rough);
    int mask = (1 << ROW_BITS) - 1;
    int[] order = new int[rows];
    Comparator<Integer> byText = texts::compare;
    Comparator<Integer> exact = byText.thenComparing(ties);
    for (int from = 0; from < rows; ) {
      int to = from + 1;
      while (to < rows && rough[to] >>> ROW_BITS == rough[from] >>> ROW_BITS) {
        to++;
      }
      int first = from;
      Integer[] run =
          IntStream.range(from, to).mapToObj(i -> (int) (rough[i] & mask)).toArray(Integer[]::new);
      Arrays.sort(run, exact);
      for (int i = 0; i < run.length; i++) {
        order[first + i] = run[i];
      }
      from = to;
    }
    return order;
  }
}
