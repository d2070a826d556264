package jp.madoguchi.core.search;

/** Longs in the order in which they come, each as two halves. */
final class Longs {
  private final Ints high = new Ints();
  private final Ints low = new Ints();

  void add(long value) {
    high.add((int) (value >> Integer.SIZE));
    low.add((int) value);
  }

  /** They in another order: that of these places. */
  long[] inOrder(int[] places) {
    int[] upper = high.toArray();
    int[] lower = low.toArray();
    long[] ordered = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      ordered[i] = (long) upper[place] << Integer.SIZE | Integer.toUnsignedLong(lower[place]);
    }
    return ordered;
  }
}
