package jp.madoguchi.core.simulator.hand;

/** A layer of values over the hand, {@value #PER_MM} cells per millimetre. */
final class Canvas {
  static final int PER_MM = 3;
  static final double LEFT = -85;
  static final double TOP = 135;
  static final int WIDTH = 175 * PER_MM;
  static final int HEIGHT = 260 * PER_MM;

  private final float[] values = new float[WIDTH * HEIGHT];

  static double xOf(int column) {
    return LEFT + (column + 0.5) / PER_MM;
  }

  static double yOf(int row) {
    return TOP - (row + 0.5) / PER_MM;
  }

  float at(int column, int row) {
    return values[Math.clamp(row, 0, HEIGHT - 1) * WIDTH + Math.clamp(column, 0, WIDTH - 1)];
  }

  void set(int column, int row, double value) {
    values[row * WIDTH + column] = (float) value;
  }

  /**
   * Draws a soft line through {@code places} (x, y by turns); where lines cross the stronger stays.
   *
   * @param width its half width in millimetres
   * @param strength its value on the axis; it fades towards both ends
   */
  void stroke(double[] places, double width, double strength) {
    int count = places.length / 2 - 1;
    for (int i = 0; i < count; i++) {
      double here = fade(i, count);
      double there = fade(i + 1, count);
      segment(
          new double[] {places[2 * i], places[2 * i + 1], places[2 * i + 2], places[2 * i + 3]},
          width,
          strength * here,
          strength * there);
    }
  }

  private static double fade(int index, int count) {
    double end = Math.min(index, count - index) / (0.25 * count);
    return Math.min(1, 0.25 + 0.75 * end);
  }

  private void segment(double[] line, double width, double from, double to) {
    double reach = 2 * width;
    int left = column(Math.min(line[0], line[2]) - reach);
    int right = column(Math.max(line[0], line[2]) + reach);
    int top = row(Math.max(line[1], line[3]) + reach);
    int bottom = row(Math.min(line[1], line[3]) - reach);
    double dx = line[2] - line[0];
    double dy = line[3] - line[1];
    double square = Math.max(1e-9, dx * dx + dy * dy);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double px = xOf(column) - line[0];
        double py = yOf(row) - line[1];
        double t = Math.clamp((px * dx + py * dy) / square, 0, 1);
        double ox = px - t * dx;
        double oy = py - t * dy;
        double near = 1 - (ox * ox + oy * oy) / (reach * reach);
        if (near > 0) {
          int at = row * WIDTH + column;
          double value = near * near * near * (from + t * (to - from));
          values[at] = Math.max(values[at], (float) value);
        }
      }
    }
  }

  private static int column(double x) {
    return (int) Math.clamp((x - LEFT) * PER_MM, 0, WIDTH - 1);
  }

  private static int row(double y) {
    return (int) Math.clamp((TOP - y) * PER_MM, 0, HEIGHT - 1);
  }
}
