package jp.madoguchi.core.biometric;

import java.util.Arrays;

/**
 * How deep each cell lies within a shape: chamfer distances 5-7-11 (Borgefors 1986) in two passes,
 * exact to 2 %.
 */
final class Chamfer {
  /** The length of a cell. */
  static final int STRAIGHT = 5;

  private static final int DIAGONAL = 7;
  private static final int KNIGHT = 11;
  private static final int RIM = 2;
  private static final int FAR = Integer.MAX_VALUE / 2;

  private final int width;
  private final int stride;
  private final int[] depth;

  private Chamfer(int width, int height) {
    this.width = width;
    this.stride = width + 2 * RIM;
    this.depth = new int[stride * (height + 2 * RIM)];
  }

  /** Of the cells that are {@code inside}, row by row. The shape ends where the picture ends. */
  static Chamfer of(boolean[] inside, int width) {
    return new Chamfer(width, inside.length / width).measured(inside);
  }

  /** The same, but beyond the picture the shape goes on. */
  static Chamfer goingOn(boolean[] inside, int width) {
    Chamfer made = new Chamfer(width, inside.length / width);
    Arrays.fill(made.depth, FAR);
    return made.measured(inside);
  }

  private Chamfer measured(boolean[] inside) {
    for (int i = 0; i < inside.length; i++) {
      depth[at(i % width, i / width)] = inside[i] ? FAR : 0;
    }
    sweep(1);
    sweep(-1);
    return this;
  }

  /** The distance to the nearest cell outside, in parts of {@link #STRAIGHT}. */
  int depth(int x, int y) {
    return depth[at(x, y)];
  }

  /** Of a shape that ends with the picture. */
  int deepest() {
    return Arrays.stream(depth).max().orElse(0);
  }

  /** The cells deeper than {@code cells}, row by row. */
  boolean[] deeperThan(double cells) {
    boolean[] deeper = new boolean[width * (depth.length / stride - 2 * RIM)];
    for (int i = 0; i < deeper.length; i++) {
      deeper[i] = depth(i % width, i / width) > cells * STRAIGHT;
    }
    return deeper;
  }

  private int at(int x, int y) {
    return (y + RIM) * stride + x + RIM;
  }

  private void sweep(int sign) {
    int[] offsets = {
      -1,
      -stride,
      -stride - 1,
      -stride + 1,
      -2 * stride - 1,
      -2 * stride + 1,
      -stride - 2,
      -stride + 2
    };
    int[] costs = {STRAIGHT, STRAIGHT, DIAGONAL, DIAGONAL, KNIGHT, KNIGHT, KNIGHT, KNIGHT};
    int first = RIM * stride + RIM;
    int last = depth.length - RIM * stride - RIM - 1;
    int from = sign > 0 ? first : last;
    int to = sign > 0 ? last + 1 : first - 1;
    for (int i = from; i != to; i += sign) {
      if (depth[i] == 0) {
        continue;
      }
      int least = depth[i];
      for (int k = 0; k < offsets.length; k++) {
        least = Math.min(least, depth[i + sign * offsets[k]] + costs[k]);
      }
      depth[i] = least;
    }
  }
}
