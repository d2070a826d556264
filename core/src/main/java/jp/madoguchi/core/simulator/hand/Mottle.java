package jp.madoguchi.core.simulator.hand;

/** Smooth patches of chance over the hand, −1 to 1, of one size. */
final class Mottle {
  private final double size;
  private final int columns;
  private final float[] knots;

  Mottle(Dice dice, double size) {
    this.size = size;
    this.columns = (int) (Canvas.WIDTH / (size * Canvas.PER_MM)) + 3;
    int rows = (int) (Canvas.HEIGHT / (size * Canvas.PER_MM)) + 3;
    this.knots = new float[columns * rows];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = (float) dice.between(-1, 1);
    }
  }

  double at(double x, double y) {
    double u = (x - Canvas.LEFT) / size;
    double v = (Canvas.TOP - y) / size;
    int column = (int) u;
    int row = (int) v;
    double fx = eased(u - column);
    double fy = eased(v - row);
    int at = row * columns + column;
    double upper = knots[at] * (1 - fx) + knots[at + 1] * fx;
    double lower = knots[at + columns] * (1 - fx) + knots[at + columns + 1] * fx;
    return upper * (1 - fy) + lower * fy;
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }
}
