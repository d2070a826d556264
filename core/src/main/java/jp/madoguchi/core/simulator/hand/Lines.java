package jp.madoguchi.core.simulator.hand;

/** The lines of a person's hand: great creases, wrinkles, finger joints, and veins. */
final class Lines {
  private final Dice dice;
  private final Anatomy anatomy;
  private final Canvas creases = new Canvas();
  private final Canvas veins = new Canvas();

  Lines(long person, Anatomy anatomy) {
    this.dice = Dice.of(person, "lines");
    this.anatomy = anatomy;
    greatCreases();
    wrinkles();
    joints();
    wrist();
    vessels();
  }

  /** 0 to 1, how deep a furrow is. */
  Canvas creases() {
    return creases;
  }

  /** 0 to 1, how much a vein shows through. */
  Canvas veins() {
    return veins;
  }

  private double off(double place) {
    return place + dice.around(0, 2.6);
  }

  /** Life, head and heart line, and for some a line of fate. */
  private void greatCreases() {
    double startY = off(17);
    double depth = dice.between(0.75, 1);
    creases.stroke(
        Curve.through(
            36, startY, off(20), off(9), off(8), off(-9), off(4), off(-28), off(10), off(-46)),
        0.95,
        depth);
    double headStart = startY + dice.between(-1, 4);
    creases.stroke(
        Curve.through(35, headStart, off(17), off(11), off(-2), off(3), off(-24), off(-9)),
        0.9,
        depth * dice.between(0.8, 1));
    creases.stroke(
        Curve.through(
            -40, off(10), off(-22), off(15), off(-6), off(18), off(8), off(25), off(16), off(34)),
        0.9,
        depth * dice.between(0.8, 1));
    if (dice.between(0, 1) < 0.6) {
      creases.stroke(
          Curve.through(off(-2), off(-42), off(-3), off(-20), off(-4), off(2), off(-6), off(14)),
          0.6,
          dice.between(0.3, 0.7));
    }
  }

  private void wrinkles() {
    int count = 55 + dice.below(30);
    for (int i = 0; i < count; i++) {
      double x = dice.between(-34, 36);
      double y = dice.between(-42, 40);
      double direction = dice.between(0, 2 * StrictMath.PI);
      double length = dice.between(7, 26);
      creases.stroke(
          Curve.wandering(dice, x, y, direction, length, 0.16),
          dice.between(0.35, 0.75),
          dice.between(0.15, 0.6));
    }
  }

  private void joints() {
    for (Limb finger : anatomy.fingers()) {
      for (double t : new double[] {0.1, 0.42, 0.46, 0.76}) {
        joint(finger, t + dice.around(0, 0.012), dice.between(0.5, 0.85));
      }
    }
    joint(anatomy.thumb(), 0.3, 0.5);
    joint(anatomy.thumb(), 0.62, 0.8);
  }

  private void joint(Limb finger, double t, double depth) {
    double half = finger.radius() * 0.85;
    double sag = 0.012 + dice.around(0, 0.008);
    double[] left = finger.at(t, -half);
    double[] middle = finger.at(t - sag, 0);
    double[] right = finger.at(t, half);
    creases.stroke(
        Curve.through(left[0], left[1], middle[0], middle[1], right[0], right[1]), 0.7, depth);
  }

  private void wrist() {
    for (int i = 0; i < 2; i++) {
      double y = -57 - 7 * i + dice.around(0, 1);
      creases.stroke(
          Curve.through(-24, y + dice.around(0, 1), 0, y - 1.5, 24, y + dice.around(0, 1)),
          0.7,
          dice.between(0.5, 0.8));
    }
  }

  private void vessels() {
    int roots = 3 + dice.below(2);
    for (int i = 0; i < roots; i++) {
      double x = -18 + 36.0 * i / (roots - 1) + dice.around(0, 3);
      branch(x, -100, StrictMath.PI / 2 - x * 0.004, dice.between(60, 90), 1.7, 3);
    }
  }

  private void branch(
      double x, double y, double direction, double length, double width, int depth) {
    double[] course = Curve.wandering(dice, x, y, direction, length, 0.14);
    veins.stroke(course, width, dice.between(0.5, 1));
    if (depth == 0) {
      return;
    }
    int children = 2 + dice.below(2);
    for (int i = 0; i < children; i++) {
      int knot = course.length / 2 - 1 - dice.below(course.length / 4);
      double turn = dice.between(0.25, 0.8) * (i % 2 == 0 ? 1 : -1);
      branch(
          course[2 * knot],
          course[2 * knot + 1],
          direction + turn,
          length * dice.between(0.4, 0.7),
          width * 0.82,
          depth - 1);
    }
  }
}
