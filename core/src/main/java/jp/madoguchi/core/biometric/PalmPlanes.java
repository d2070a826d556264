package jp.madoguchi.core.biometric;

/**
 * Planes of bits, one below the other, a {@code long} for each row.
 *
 * @param bits row {@code y} of plane {@code p} at {@code p * height + y}. Not to be changed.
 * @param known which columns of row {@code y} come from within the palm. Not to be changed.
 */
record PalmPlanes(long[] bits, long[] known) {
  private static final int THINNING = 2;

  int height() {
    return known.length;
  }

  /** Every second row of every second plane: enough to find the place. */
  PalmPlanes thinned() {
    int rows = height() / THINNING;
    int planes = bits.length / height() / THINNING;
    long[] some = new long[planes * rows];
    for (int i = 0; i < some.length; i++) {
      some[i] = bits[(i / rows * height() + i % rows) * THINNING];
    }
    long[] within = new long[rows];
    for (int y = 0; y < rows; y++) {
      within[y] = known[y * THINNING];
    }
    return new PalmPlanes(some, within);
  }
}
