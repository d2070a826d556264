package jp.madoguchi.core.simulator.hand;

import java.util.List;

/**
 * The outline of a person's right hand, palm to the viewer, in millimetres: the middle of the palm
 * is the origin, x to the thumb, y to the fingertips. Proportions scatter as adults' hands do.
 */
final class Anatomy {
  private static final double PALM_BLEND = 9;
  private static final double WEB_BLEND = 3.5;

  private final List<Limb> fingers;
  private final Limb thumb;
  private final List<Limb> palm;

  Anatomy(long person, boolean closed) {
    Dice dice = Dice.of(person, "anatomy");
    double size = dice.around(1, 0.045);
    double broad = size * dice.around(1, 0.03);
    double slim = size * dice.around(1, 0.035);
    double[] fan = {12, 1.5, -10, -24};
    double[] rootX = {28.5, 9.5, -9.5, -27.5};
    double[] rootY = {39, 43, 40, 31};
    double[] length = {70, 78, 72, 57};
    double[] root = {8.9, 9.1, 8.8, 7.9};
    double[] tip = {7.2, 7.5, 7.1, 6.2};
    Limb[] made = new Limb[4];
    for (int i = 0; i < 4; i++) {
      double degrees = fan[i] + dice.around(0, 1.2);
      double fingerLength = length[i] * size * dice.around(1, 0.035);
      double x = rootX[i] * broad + dice.around(0, 0.5);
      double y = rootY[i] * size + dice.around(0, 0.8);
      made[i] = Limb.finger(x, y, root[i] * slim, degrees, fingerLength, tip[i] * slim);
    }
    fingers = closed ? sideBySide(made) : List.of(made);
    double thumbAngle = closed ? 12 : dice.around(36, 3);
    thumb =
        Limb.finger(
            39 * broad,
            -8 * size,
            12 * slim,
            thumbAngle,
            56 * size * dice.around(1, 0.04),
            8.4 * slim);
    palm = palm(broad, size, slim);
  }

  /** The middle finger upright, the others leaning to it so that the tips touch. */
  private static List<Limb> sideBySide(Limb[] spread) {
    Limb middle = spread[1].towards(spread[1].x());
    Limb index = spread[0].towards(middle.endX() + touching(spread[0], middle));
    Limb ring = spread[2].towards(middle.endX() - touching(spread[2], middle));
    Limb little = spread[3].towards(ring.endX() - touching(spread[3], ring));
    return List.of(index, middle, ring, little);
  }

  private static double touching(Limb one, Limb other) {
    return 0.93 * (one.endRadius() + other.endRadius());
  }

  private static List<Limb> palm(double broad, double size, double slim) {
    return List.of(
        new Limb(10 * broad, -40 * size, 18 * slim, 27 * broad, 31 * size, 11.5 * slim),
        new Limb(4 * broad, -40 * size, 18 * slim, 9.5 * broad, 33 * size, 12 * slim),
        new Limb(-4 * broad, -40 * size, 18 * slim, -9.5 * broad, 31 * size, 12 * slim),
        new Limb(-12 * broad, -40 * size, 17 * slim, -26 * broad, 23 * size, 11.5 * slim),
        new Limb(14 * broad, -40 * size, 17 * slim, 33 * broad, -6 * size, 15 * slim),
        new Limb(-16 * broad, -38 * size, 16 * slim, -27 * broad, 2 * size, 13 * slim),
        new Limb(0, -45 * size, 27 * slim, 0, -400 * size, 44 * slim));
  }

  /** Index, middle, ring, little. */
  List<Limb> fingers() {
    return fingers;
  }

  Limb thumb() {
    return thumb;
  }

  /** Distance to the outline, negative inside the hand. */
  double distance(double x, double y) {
    double body = palm.getFirst().distance(x, y);
    for (int i = 1; i < palm.size(); i++) {
      body = blended(body, palm.get(i).distance(x, y), PALM_BLEND);
    }
    body = blended(body, thumb.distance(x, y), PALM_BLEND);
    double digits = Double.MAX_VALUE;
    for (int i = 0; i < fingers.size(); i++) {
      digits = Math.min(digits, fingers.get(i).distance(x, y));
    }
    return blended(body, digits, WEB_BLEND);
  }

  /** A union whose crease is filled within {@code width} (polynomial smooth minimum). */
  private static double blended(double one, double other, double width) {
    double overlap = Math.max(0, width - Math.abs(one - other)) / width;
    return Math.min(one, other) - overlap * overlap * width / 4;
  }
}
