package jp.madoguchi.core.biometric;

/**
 * Counts for all blocks at once how many bits differ under one shift: the eight blocks of a row of
 * blocks are the eight bytes of a {@code long}. Every second row is taken, so that no byte
 * overflows.
 */
final class BlockDifferences {
  private static final int SIZE = PalmRoi.SIZE;
  private static final int PER_ROW = BlockCourse.PER_ROW;
  private static final int BLOCK = BlockCourse.BLOCK;
  private static final int ROW_STEP = 2;
  private static final int LEAST_KNOWN = BLOCK * BLOCK / ROW_STEP / 2;
  private static final long PAIRS = 0x5555_5555_5555_5555L;
  private static final long QUADS = 0x3333_3333_3333_3333L;
  private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;

  /** What one bit is of a block of which so many cells are known: division is slow. */
  private static final double[] PER_BIT = new double[BLOCK * BLOCK / ROW_STEP + 1];

  static {
    for (int bits = 1; bits < PER_BIT.length; bits++) {
      PER_BIT[bits] = 1.0 / (bits * PalmCode.PLANES);
    }
  }

  private final long[] fixed;
  private final long[] moved;
  private final long[] known;
  private final long[] different = new long[PER_ROW];
  private final long[] compared = new long[PER_ROW];

  BlockDifferences(long[] fixed, long[] moved, long[] known) {
    this.fixed = fixed;
    this.moved = moved;
    this.known = known;
  }

  /** Shifts and counts. */
  void at(int dx, int dy) {
    for (int row = 0; row < PER_ROW; row++) {
      int top = row * BLOCK;
      if (top + dy < 0 || top + dy + BLOCK > SIZE) {
        different[row] = 0;
        compared[row] = 0;
      } else {
        count(row, top, dx, dy);
      }
    }
  }

  private void count(int row, int top, int dx, int dy) {
    long sum = 0;
    long bits = 0;
    long inside = wholeBytes(dx);
    for (int y = top; y < top + BLOCK; y += ROW_STEP) {
      long mask = shifted(known[y + dy], dx) & inside;
      long low = 0;
      long high = 0;
      for (int plane = 0; plane < PalmCode.PLANES / 2; plane++) {
        int at = plane * SIZE + y;
        int other = at + PalmCode.PLANES / 2 * SIZE;
        low += inNibbles((fixed[at] ^ shifted(moved[at + dy], dx)) & mask);
        high += inNibbles((fixed[other] ^ shifted(moved[other + dy], dx)) & mask);
      }
      sum += inBytes(low) + inBytes(high);
      bits += inBytes(inNibbles(mask));
    }
    different[row] = sum;
    compared[row] = bits;
  }

  /** The share of equal bits of a block under that shift; −1 where too little of it is known. */
  double share(int block) {
    int shift = block % PER_ROW * Byte.SIZE;
    int bits = (int) (compared[block / PER_ROW] >>> shift & 0xFF);
    if (bits < LEAST_KNOWN) {
      return -1;
    }
    int off = (int) (different[block / PER_ROW] >>> shift & 0xFF);
    return 1 - off * PER_BIT[bits];
  }

  /** All bits of the bytes that are still wholly inside after a shift. */
  private static long wholeBytes(int dx) {
    int lost = (Math.abs(dx) + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
    return dx >= 0 ? -1L >>> lost : -1L << lost;
  }

  /** How many of each four bits are set. */
  private static long inNibbles(long bits) {
    long pairs = bits - (bits >>> 1 & PAIRS);
    return (pairs & QUADS) + (pairs >>> 2 & QUADS);
  }

  private static long inBytes(long nibbles) {
    return (nibbles & NIBBLES) + (nibbles >>> 4 & NIBBLES);
  }

  private static long shifted(long row, int dx) {
    return dx >= 0 ? row >>> dx : row << -dx;
  }
}
