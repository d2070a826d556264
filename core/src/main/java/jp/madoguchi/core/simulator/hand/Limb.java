package jp.madoguchi.core.simulator.hand;

/** A rounded, tapering piece of the hand: from one place and radius to another, in millimetres. */
record Limb(double x, double y, double radius, double endX, double endY, double endRadius) {
  /** A finger of {@code length} to its tip's roundness, {@code degrees} to the right of upright. */
  static Limb finger(
      double x, double y, double radius, double degrees, double length, double tipRadius) {
    double angle = StrictMath.toRadians(degrees);
    double reach = length - tipRadius;
    return new Limb(
        x,
        y,
        radius,
        x + reach * StrictMath.sin(angle),
        y + reach * StrictMath.cos(angle),
        tipRadius);
  }

  /** The same, as long, with its tip over another {@code x}. */
  Limb towards(double tipX) {
    double square = (endX - x) * (endX - x) + (endY - y) * (endY - y);
    double aside = tipX - x;
    return new Limb(x, y, radius, tipX, y + Math.sqrt(square - aside * aside), endRadius);
  }

  /** Distance to the surface, negative inside. */
  double distance(double px, double py) {
    double alongX = endX - x;
    double alongY = endY - y;
    double t =
        Math.clamp(
            ((px - x) * alongX + (py - y) * alongY) / (alongX * alongX + alongY * alongY), 0, 1);
    double dx = px - x - t * alongX;
    double dy = py - y - t * alongY;
    return Math.sqrt(dx * dx + dy * dy) - radius - t * (endRadius - radius);
  }

  /** A place along the axis, {@code t} 0 to 1, and {@code side} millimetres to its right. */
  double[] at(double t, double side) {
    double length = Math.sqrt((endX - x) * (endX - x) + (endY - y) * (endY - y));
    double ux = (endX - x) / length;
    double uy = (endY - y) / length;
    return new double[] {x + t * length * ux + side * uy, y + t * length * uy - side * ux};
  }
}
