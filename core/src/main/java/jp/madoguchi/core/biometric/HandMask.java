package jp.madoguchi.core.biometric;

/** Which cells of a shrunken picture are hand: one connected blob without holes. */
final class HandMask {
  private final int width;
  private final int height;
  private final boolean[] inside;
  private final int area;

  private HandMask(int width, int height, boolean[] inside) {
    this.width = width;
    this.height = height;
    this.inside = inside;
    int count = 0;
    for (boolean cell : inside) {
      count += cell ? 1 : 0;
    }
    this.area = count;
  }

  /** The largest blob above {@code threshold} after an opening, its holes filled; may be empty. */
  static HandMask largest(Plane plane, int threshold) {
    boolean[] above = above(plane, threshold);
    return ofLargest(spread(spread(above, plane.width(), false), plane.width(), true), plane);
  }

  /**
   * The same without what is thinner than twice {@code radius} cells: pegs, rings and bright folds
   * between the fingers, before they close a gap.
   */
  static HandMask largest(Plane plane, int threshold, double radius) {
    int width = plane.width();
    boolean[] core = Chamfer.goingOn(above(plane, threshold), width).deeperThan(radius);
    boolean[] far = Chamfer.goingOn(inverted(core), width).deeperThan(radius);
    return ofLargest(inverted(far), plane);
  }

  private static HandMask ofLargest(boolean[] cells, Plane plane) {
    boolean[] blob = Blobs.largest(cells, plane.width());
    return new HandMask(plane.width(), plane.height(), Blobs.filled(blob, plane.width()));
  }

  private static boolean[] above(Plane plane, int threshold) {
    boolean[] above = new boolean[plane.values().length];
    for (int i = 0; i < above.length; i++) {
      above[i] = plane.values()[i] > threshold;
    }
    return above;
  }

  private static boolean[] inverted(boolean[] cells) {
    boolean[] other = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      other[i] = !cells[i];
    }
    return other;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int area() {
    return area;
  }

  Chamfer depths() {
    return Chamfer.of(inside, width);
  }

  /** Outside the picture there is no hand. */
  boolean has(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && inside[y * width + x];
  }

  /** The mean of {@code plane}, of the same size, over the hand. */
  double meanOf(Plane plane) {
    long sum = 0;
    for (int i = 0; i < inside.length; i++) {
      sum += inside[i] ? plane.values()[i] : 0;
    }
    return area == 0 ? 0 : (double) sum / area;
  }

  /** Grows or shrinks what is true by one cell in the four directions; the rim stays. */
  private static boolean[] spread(boolean[] cells, int width, boolean grow) {
    boolean[] out = cells.clone();
    for (int i = width; i < cells.length - width; i++) {
      int x = i % width;
      if (cells[i] == grow || x == 0 || x == width - 1) {
        continue;
      }
      boolean touched =
          cells[i - 1] == grow
              || cells[i + 1] == grow
              || cells[i - width] == grow
              || cells[i + width] == grow;
      out[i] = touched == grow;
    }
    return out;
  }
}
