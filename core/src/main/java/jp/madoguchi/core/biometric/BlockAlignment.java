package jp.madoguchi.core.biometric;

import java.util.Arrays;

/**
 * The likeness of two codes whose skin may stretch, lean and turn a little. Each 8 × 8 block looks
 * for its place on its own; a smooth course (an affine map) is laid through these places, and the
 * blocks are compared along it. Blocks of a stranger find no common course, so that they gain
 * little from moving.
 */
final class BlockAlignment {
  private static final int SIZE = PalmRoi.SIZE;
  private static final int BLOCK = BlockCourse.BLOCK;
  private static final int PER_ROW = BlockCourse.PER_ROW;
  private static final int BLOCKS = BlockCourse.BLOCKS;
  private static final int REACH = 4;

  /** A block of which less is known says nothing. */
  private static final int LEAST_KNOWN = BLOCK * BLOCK / 2;

  /** Fewer blocks make no palm. */
  private static final int LEAST_BLOCKS = BLOCKS / 4;

  private static final double CHANCE = 0.5;

  private final long[] fixed;
  private final long[] moved;
  private final long[] known;

  private BlockAlignment(long[] fixed, TurnedCode moved) {
    this.fixed = fixed;
    this.moved = moved.code().rows();
    this.known = moved.known();
  }

  static double likeness(long[] fixed, CodeAlignment.Placing placing) {
    BlockAlignment alignment = new BlockAlignment(fixed, placing.moved());
    return alignment.along(alignment.course(placing.dx(), placing.dy()));
  }

  private BlockCourse course(int dx, int dy) {
    double[] right = new double[BLOCKS];
    double[] down = new double[BLOCKS];
    double[] trust = new double[BLOCKS];
    double[] best = new double[BLOCKS];
    Arrays.fill(best, CHANCE);
    BlockDifferences differences = new BlockDifferences(fixed, moved, known);
    for (int y = -REACH; y <= REACH; y++) {
      for (int x = -REACH; x <= REACH; x++) {
        differences.at(dx + x, dy + y);
        for (int block = 0; block < BLOCKS; block++) {
          double share = differences.share(block);
          if (share > best[block]) {
            best[block] = share;
            right[block] = x;
            down[block] = y;
          }
        }
      }
    }
    for (int block = 0; block < BLOCKS; block++) {
      double sure = best[block] - CHANCE;
      trust[block] = sure * sure * sure;
    }
    return BlockCourse.through(right, down, trust).from(dx, dy);
  }

  private double along(BlockCourse course) {
    double sum = 0;
    int counted = 0;
    for (int block = 0; block < BLOCKS; block++) {
      double share = share(block, course.right(block), course.down(block));
      if (share >= 0) {
        sum += share;
        counted++;
      }
    }
    return counted < LEAST_BLOCKS ? CHANCE : sum / counted;
  }

  /** −1 where the block leaves what is known of the palm. */
  private double share(int block, int dx, int dy) {
    int x = block % PER_ROW * BLOCK;
    int y = block / PER_ROW * BLOCK;
    if (outside(x + dx) || outside(y + dy)) {
      return -1;
    }
    int different = 0;
    int compared = 0;
    for (int row = y; row < y + BLOCK; row++) {
      long mask = known[row + dy] >>> (x + dx) & 0xFF;
      compared += Long.bitCount(mask);
      for (int at = row; at < fixed.length; at += SIZE) {
        different += Long.bitCount((fixed[at] >>> x ^ moved[at + dy] >>> (x + dx)) & mask);
      }
    }
    return compared < LEAST_KNOWN ? -1 : 1 - (double) different / (compared * PalmCode.PLANES);
  }

  private static boolean outside(int start) {
    return start < 0 || start + BLOCK > SIZE;
  }
}
