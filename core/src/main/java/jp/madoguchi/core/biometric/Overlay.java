package jp.madoguchi.core.biometric;

/**
 * One code shifted sideways, to be laid over another at several heights. What both shifts have in
 * common is done once, and bits are counted along whole planes, which the processor does for many
 * rows at a time. Not safe for use by several threads.
 */
final class Overlay {
  private static final double CHANCE = 0.5;

  private final PalmPlanes moved;
  private final long[] shifted;
  private final long[] mask;
  private final int[] maskedAbove;

  Overlay(PalmPlanes moved) {
    this.moved = moved;
    this.shifted = new long[moved.bits().length];
    this.mask = new long[moved.height()];
    this.maskedAbove = new int[moved.height() + 1];
  }

  /** Shifts the code by {@code dx} cells. */
  void shift(int dx) {
    long inside = shifted(-1L, dx);
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = shifted(moved.bits()[i], dx);
    }
    for (int y = 0; y < mask.length; y++) {
      mask[y] = shifted(moved.known()[y], dx) & inside;
      maskedAbove[y + 1] = maskedAbove[y] + Long.bitCount(mask[y]);
    }
  }

  /**
   * The share of equal bits where {@code fixed} lies over the shifted code {@code dy} rows further
   * down. The less of it overlaps, the nearer to a half it is brought, as far as chance alone would
   * throw it off (Daugman 2007).
   */
  double share(long[] fixed, int dy) {
    int height = mask.length;
    int top = Math.max(0, -dy);
    int rows = Math.min(height, height - dy) - top;
    int compared = maskedAbove[top + dy + rows] - maskedAbove[top + dy];
    if (compared == 0) {
      return 0;
    }
    int different = 0;
    int planes = fixed.length / height;
    for (int plane = 0; plane < planes; plane++) {
      int from = plane * height + top;
      different += different(fixed, from, from + dy, top + dy, rows);
    }
    double share = 1 - (double) different / ((double) compared * planes);
    double overlap = (double) compared / (height * PalmRoi.SIZE);
    return CHANCE + (share - CHANCE) * Math.sqrt(overlap);
  }

  private int different(long[] fixed, int one, int other, int row, int rows) {
    int different = 0;
    for (int i = 0; i < rows; i++) {
      different += Long.bitCount((fixed[one + i] ^ shifted[other + i]) & mask[row + i]);
    }
    return different;
  }

  private static long shifted(long row, int dx) {
    return dx >= 0 ? row >>> dx : row << -dx;
  }
}
