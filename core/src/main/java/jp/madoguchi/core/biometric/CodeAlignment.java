package jp.madoguchi.core.biometric;

import java.util.List;

/**
 * The share of equal bits of two codes once they are laid over each other: turn and shift of the
 * whole are searched coarsely, the best few finely; then {@link BlockAlignment} lets the skin give.
 */
final class CodeAlignment {
  private static final int REACH = 10;
  private static final int STEP = 2;
  private static final int ROW_STEP = 3;
  private static final int SIZE = PalmRoi.SIZE;

  /** Turns that are looked at finely. */
  private static final int FINALISTS = 3;

  /** Less than that cannot become a match, however much the skin gives. */
  private static final double HOPELESS = 0.565;

  private static final int FIRST = 0;
  private static final int SECOND = 2 * SIZE;
  private static final int THIRD = 4 * SIZE;
  private static final int FOURTH = 7 * SIZE;

  private final long[] fixed;

  /** Where a turned code lies best. */
  record Placing(TurnedCode moved, int dx, int dy, double share) {}

  private CodeAlignment(PalmCode fixed) {
    this.fixed = fixed.rows();
  }

  /**
   * 0 to 1; strangers come out near 0.6, because the best place is taken.
   *
   * @param probe one palm at several turns
   */
  static double likeness(PalmCode fixed, List<TurnedCode> probe) {
    CodeAlignment alignment = new CodeAlignment(fixed);
    Placing best = alignment.placed(probe);
    return best.share() < HOPELESS ? best.share() : BlockAlignment.likeness(fixed.rows(), best);
  }

  private Placing placed(List<TurnedCode> probe) {
    Placing[] coarse = new Placing[probe.size()];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = roughly(probe.get(i));
    }
    Placing best = coarse[0];
    double share = -1;
    for (int round = 0; round < Math.min(FINALISTS, coarse.length); round++) {
      int at = strongest(coarse);
      Placing tried = exactly(coarse[at]);
      coarse[at] = new Placing(tried.moved(), tried.dx(), tried.dy(), -1);
      if (tried.share() > share) {
        share = tried.share();
        best = tried;
      }
    }
    return best;
  }

  private static int strongest(Placing[] placings) {
    int at = 0;
    for (int i = 1; i < placings.length; i++) {
      at = placings[i].share() > placings[at].share() ? i : at;
    }
    return at;
  }

  private Placing roughly(TurnedCode moved) {
    Placing best = new Placing(moved, 0, 0, -1);
    for (int dy = -REACH; dy <= REACH; dy += STEP) {
      for (int dx = -REACH; dx <= REACH; dx += STEP) {
        double share = roughShare(moved, dx, dy);
        if (share > best.share()) {
          best = new Placing(moved, dx, dy, share);
        }
      }
    }
    return best;
  }

  private Placing exactly(Placing rough) {
    Placing best = new Placing(rough.moved(), 0, 0, -1);
    for (int dy = rough.dy() - 1; dy <= rough.dy() + 1; dy++) {
      for (int dx = rough.dx() - 1; dx <= rough.dx() + 1; dx++) {
        double share = share(rough.moved(), dx, dy);
        if (share > best.share()) {
          best = new Placing(rough.moved(), dx, dy, share);
        }
      }
    }
    return best;
  }

  /** By four planes, which is enough to find the place, and every third row. */
  private double roughShare(TurnedCode moved, int dx, int dy) {
    long[] other = moved.code().rows();
    long[] known = moved.known();
    int bottom = Math.min(SIZE, SIZE - dy);
    int different = 0;
    int compared = 0;
    for (int y = Math.max(0, -dy); y < bottom; y += ROW_STEP) {
      int from = y + dy;
      long mask = shifted(known[from], dx) & shifted(-1L, dx);
      compared += Long.bitCount(mask);
      different +=
          Long.bitCount((fixed[FIRST + y] ^ shifted(other[FIRST + from], dx)) & mask)
              + Long.bitCount((fixed[SECOND + y] ^ shifted(other[SECOND + from], dx)) & mask)
              + Long.bitCount((fixed[THIRD + y] ^ shifted(other[THIRD + from], dx)) & mask)
              + Long.bitCount((fixed[FOURTH + y] ^ shifted(other[FOURTH + from], dx)) & mask);
    }
    return compared == 0 ? 0 : 1 - (double) different / (4 * compared);
  }

  private double share(TurnedCode moved, int dx, int dy) {
    long[] other = moved.code().rows();
    int bottom = Math.min(SIZE, SIZE - dy);
    int different = 0;
    int compared = 0;
    for (int y = Math.max(0, -dy); y < bottom; y++) {
      long mask = shifted(moved.known()[y + dy], dx) & shifted(-1L, dx);
      compared += Long.bitCount(mask);
      for (int row = y; row < fixed.length; row += SIZE) {
        different += Long.bitCount((fixed[row] ^ shifted(other[row + dy], dx)) & mask);
      }
    }
    return compared == 0 ? 0 : 1 - (double) different / (compared * PalmCode.PLANES);
  }

  private static long shifted(long row, int dx) {
    return dx >= 0 ? row >>> dx : row << -dx;
  }
}
