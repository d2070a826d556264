package jp.madoguchi.core.biometric;

/** The share of equal bits of two codes after the best shift of the whole and of each block. */
final class CodeAlignment {
  private static final int REACH = 8;
  private static final int BLOCK = 8;
  private static final int BLOCK_REACH = 3;
  private static final int SIZE = PalmRoi.SIZE;

  private final PalmCode fixed;
  private final PalmCode moved;

  private CodeAlignment(PalmCode fixed, PalmCode moved) {
    this.fixed = fixed;
    this.moved = moved;
  }

  /** 0 to 1; unlike palms come out near 0.6, because each block takes its best place. */
  static double likeness(PalmCode fixed, PalmCode moved) {
    return new CodeAlignment(fixed, moved).aligned();
  }

  private double aligned() {
    double best = 0;
    int bestX = 0;
    int bestY = 0;
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        double share = shareOfWhole(dx, dy);
        if (share > best) {
          best = share;
          bestX = dx;
          bestY = dy;
        }
      }
    }
    return blocks(bestX, bestY);
  }

  private double shareOfWhole(int dx, int dy) {
    long columns = dx >= 0 ? -1L >>> dx : -1L << -dx;
    int top = Math.max(0, -dy);
    int bottom = Math.min(SIZE, SIZE - dy);
    int different = 0;
    for (int plane = 0; plane < PalmCode.PLANES; plane++) {
      for (int y = top; y < bottom; y++) {
        different +=
            Long.bitCount((fixed.row(plane, y) ^ shifted(moved.row(plane, y + dy), dx)) & columns);
      }
    }
    int compared = PalmCode.PLANES * (bottom - top) * Long.bitCount(columns);
    return 1 - (double) different / compared;
  }

  private double blocks(int dx, int dy) {
    double sum = 0;
    int counted = 0;
    for (int y = 0; y < SIZE; y += BLOCK) {
      for (int x = 0; x < SIZE; x += BLOCK) {
        double share = shareOfBlock(x, y, dx, dy);
        if (share >= 0) {
          sum += share;
          counted++;
        }
      }
    }
    return sum / counted;
  }

  /** The best share of one block around the shift of the whole; −1 when it left the picture. */
  private double shareOfBlock(int x, int y, int dx, int dy) {
    int best = Integer.MAX_VALUE;
    for (int by = dy - BLOCK_REACH; by <= dy + BLOCK_REACH; by++) {
      for (int bx = dx - BLOCK_REACH; bx <= dx + BLOCK_REACH; bx++) {
        if (inside(x + bx) && inside(y + by)) {
          best = Math.min(best, differenceOfBlock(x, y, bx, by));
        }
      }
    }
    return best == Integer.MAX_VALUE ? -1 : 1 - (double) best / (PalmCode.PLANES * BLOCK * BLOCK);
  }

  private int differenceOfBlock(int x, int y, int bx, int by) {
    int different = 0;
    for (int plane = 0; plane < PalmCode.PLANES; plane++) {
      for (int row = y; row < y + BLOCK; row++) {
        long bits = (fixed.row(plane, row) >>> x) ^ (moved.row(plane, row + by) >>> (x + bx));
        different += Long.bitCount(bits & 0xFF);
      }
    }
    return different;
  }

  private static boolean inside(int start) {
    return start >= 0 && start + BLOCK <= SIZE;
  }

  private static long shifted(long row, int dx) {
    return dx >= 0 ? row >>> dx : row << -dx;
  }
}
