package jp.madoguchi.core.simulator.hand;

/** Smooth lines as lists of places, x and y by turns, in millimetres. */
final class Curve {
  private static final int STEPS = 8;

  private Curve() {}

  /** A Catmull-Rom spline through {@code places}. */
  static double[] through(double... places) {
    int knots = places.length / 2;
    double[] out = new double[((knots - 1) * STEPS + 1) * 2];
    int at = 0;
    for (int i = 0; i < knots - 1; i++) {
      int last = i == knots - 2 ? STEPS : STEPS - 1;
      for (int step = 0; step <= last; step++) {
        double t = (double) step / STEPS;
        out[at++] = spline(places, i, t, 0, knots);
        out[at++] = spline(places, i, t, 1, knots);
      }
    }
    return out;
  }

  /** A wandering line from a place, in a direction in radians, its course drifting by chance. */
  static double[] wandering(
      Dice dice, double x, double y, double direction, double length, double restlessness) {
    int knots = Math.max(4, (int) (length / 3));
    double[] places = new double[knots * 2];
    double heading = direction;
    double px = x;
    double py = y;
    for (int i = 0; i < knots; i++) {
      places[2 * i] = px;
      places[2 * i + 1] = py;
      px += length / knots * StrictMath.cos(heading);
      py += length / knots * StrictMath.sin(heading);
      heading += dice.around(0, restlessness);
    }
    return places;
  }

  private static double spline(double[] places, int i, double t, int axis, int knots) {
    double before = places[2 * Math.max(0, i - 1) + axis];
    double from = places[2 * i + axis];
    double to = places[2 * (i + 1) + axis];
    double after = places[2 * Math.min(knots - 1, i + 2) + axis];
    return 0.5
        * (2 * from
            + (to - before) * t
            + (2 * before - 5 * from + 4 * to - after) * t * t
            + (3 * from - before - 3 * to + after) * t * t * t);
  }
}
