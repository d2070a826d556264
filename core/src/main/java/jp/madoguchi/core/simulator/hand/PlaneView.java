package jp.madoguchi.core.simulator.hand;

/**
 * Where on the hand's plane a pixel looks: a pinhole camera over a plane in a {@link Pose}, then
 * spread and soft deformation. Millimetres out, pixels in.
 */
final class PlaneView {
  private static final double FOCAL = 760;

  private final Pose pose;
  private final double[] right;
  private final double[] up;
  private final double[] normal;
  private final double[] origin;
  private final double phaseA;
  private final double phaseB;
  private final double period;

  PlaneView(Pose pose) {
    this.pose = pose;
    this.right = rotated(1, 0);
    this.up = rotated(0, -1);
    this.normal =
        new double[] {
          right[1] * up[2] - right[2] * up[1],
          right[2] * up[0] - right[0] * up[2],
          right[0] * up[1] - right[1] * up[0]
        };
    double away = FOCAL / pose.scale();
    this.origin =
        new double[] {
          (pose.x() - HandGenerator.WIDTH / 2.0) / pose.scale(),
          (pose.y() - HandGenerator.HEIGHT / 2.0) / pose.scale(),
          away
        };
    Dice dice = Dice.of(pose.seed(), "bend");
    this.phaseA = dice.between(0, 2 * StrictMath.PI);
    this.phaseB = dice.between(0, 2 * StrictMath.PI);
    this.period = dice.between(0.07, 0.11);
  }

  private double[] rotated(double x, double y) {
    double side = StrictMath.toRadians(pose.leanSide());
    double back = StrictMath.toRadians(pose.leanBack());
    double turn = StrictMath.toRadians(pose.turn());
    double sx = x * StrictMath.cos(side);
    double sz = x * StrictMath.sin(side);
    double by = y * StrictMath.cos(back) - sz * StrictMath.sin(back);
    double bz = y * StrictMath.sin(back) + sz * StrictMath.cos(back);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    return new double[] {cos * sx - sin * by, sin * sx + cos * by, bz};
  }

  /** Writes the place seen at pixel ({@code u}, {@code v}) into {@code place}. */
  void look(double u, double v, double[] place) {
    double dx = (u - HandGenerator.WIDTH / 2.0) / FOCAL;
    double dy = (v - HandGenerator.HEIGHT / 2.0) / FOCAL;
    double reach = dot(normal, origin) / (normal[0] * dx + normal[1] * dy + normal[2]);
    double px = reach * dx - origin[0];
    double py = reach * dy - origin[1];
    double pz = reach - origin[2];
    double x = right[0] * px + right[1] * py + right[2] * pz;
    double y = up[0] * px + up[1] * py + up[2] * pz;
    double fan = Math.clamp((y - 25) / 90, 0, 1.2);
    x *= 1 - pose.spread() * fan;
    place[0] = x + pose.bend() * StrictMath.sin(period * y + phaseA);
    place[1] = y + pose.bend() * StrictMath.sin(period * x + phaseB);
  }

  private static double dot(double[] one, double[] other) {
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  }
}
