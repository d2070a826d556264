package jp.madoguchi.core.simulator.hand;

/**
 * How a hand lies before the camera. Angles are degrees, places pixels of a 640 × 480 frame.
 *
 * @param turn clockwise turn in the picture
 * @param scale pixels per millimetre; about 2.15 for a well-placed hand
 * @param x where the middle of the palm comes to lie, from the left
 * @param y the same from the top
 * @param leanSide turn about the axis of the middle finger
 * @param leanBack turn about the axis across the palm
 * @param spread how far the fingers fan out beyond their usual place, −0.1 to 0.1 or so
 * @param fingersClosed the fingers lie side by side
 * @param bend strength of the soft deformation of the skin in millimetres
 * @param seed decides the shape of that deformation
 */
public record Pose(
    double turn,
    double scale,
    double x,
    double y,
    double leanSide,
    double leanBack,
    double spread,
    boolean fingersClosed,
    double bend,
    long seed) {

  /** A well-meant placement with the scatter of every day. */
  public static Pose everyday(long seed) {
    Dice dice = Dice.of(seed, "pose");
    return new Pose(
        dice.around(0, 5),
        2.15 * dice.around(1, 0.04),
        320 + dice.around(0, 12),
        295 + dice.around(0, 8),
        dice.around(0, 4),
        dice.around(0, 4),
        dice.around(0, 0.04),
        false,
        dice.between(0.2, 0.8),
        seed);
  }

  /** The same, {@code factor} times as large in the picture. */
  public Pose scaled(double factor) {
    return new Pose(
        turn, scale * factor, x, y, leanSide, leanBack, spread, fingersClosed, bend, seed);
  }

  /** The same, leaning by so much more. */
  public Pose leaning(double side, double back) {
    return new Pose(
        turn, scale, x, y, leanSide + side, leanBack + back, spread, fingersClosed, bend, seed);
  }

  /** The same with closed fingers. */
  public Pose closed() {
    return new Pose(turn, scale, x, y, leanSide, leanBack, spread, true, bend, seed);
  }

  /** The same, moved and turned a little. */
  public Pose moved(double right, double down, double clockwise) {
    return new Pose(
        turn + clockwise,
        scale,
        x + right,
        y + down,
        leanSide,
        leanBack,
        spread,
        fingersClosed,
        bend,
        seed);
  }
}
