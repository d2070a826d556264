package jp.madoguchi.core.biometric;

/** How far each block of the palm is displaced: a shift that changes evenly over the palm. */
record BlockCourse(double[] rightward, double[] downward) {
  /** Cells along each side of a block. */
  static final int BLOCK = 8;

  static final int PER_ROW = PalmRoi.SIZE / BLOCK;
  static final int BLOCKS = PER_ROW * PER_ROW;

  private static final int SIZE = PalmRoi.SIZE;
  private static final int ROUNDS = 3;

  /** Keeps the course near a plain shift where the blocks hardly agree. */
  private static final double STIFFNESS = 0.01;

  /** Fitted to the displacements by trust; blocks off the course lose theirs round by round. */
  static BlockCourse through(double[] right, double[] down, double[] trust) {
    BlockCourse course = new BlockCourse(new double[3], new double[3]);
    double[] weights = trust.clone();
    for (int round = 0; round < ROUNDS; round++) {
      course = new BlockCourse(fit(right, weights), fit(down, weights));
      for (int block = 0; block < BLOCKS; block++) {
        double offRight = right[block] - at(course.rightward, block);
        double offDown = down[block] - at(course.downward, block);
        weights[block] = trust[block] / (1 + offRight * offRight + offDown * offDown);
      }
    }
    return course;
  }

  BlockCourse from(int dx, int dy) {
    double[] right = rightward.clone();
    double[] down = downward.clone();
    right[0] += dx;
    down[0] += dy;
    return new BlockCourse(right, down);
  }

  int right(int block) {
    return (int) Math.floor(at(rightward, block) + 0.5);
  }

  int down(int block) {
    return (int) Math.floor(at(downward, block) + 0.5);
  }

  private static double at(double[] plane, int block) {
    return plane[0] + plane[1] * across(block) + plane[2] * along(block);
  }

  /** Left to right over the palm, −1 to 1. */
  private static double across(int block) {
    return (block % PER_ROW * BLOCK + BLOCK / 2.0 - SIZE / 2.0) / (SIZE / 2.0);
  }

  private static double along(int block) {
    return (block / PER_ROW * BLOCK + BLOCK / 2.0 - SIZE / 2.0) / (SIZE / 2.0);
  }

  /** Weighted least squares of a plane, by Cramer's rule. */
  private static double[] fit(double[] values, double[] weights) {
    double total = 1e-12;
    for (double weight : weights) {
      total += weight;
    }
    double w = 1e-6;
    double x = 0;
    double y = 0;
    double xx = STIFFNESS;
    double xy = 0;
    double yy = STIFFNESS;
    double v = 0;
    double vx = 0;
    double vy = 0;
    for (int block = 0; block < BLOCKS; block++) {
      double weight = weights[block] / total;
      double across = across(block);
      double along = along(block);
      w += weight;
      x += weight * across;
      y += weight * along;
      xx += weight * across * across;
      xy += weight * across * along;
      yy += weight * along * along;
      v += weight * values[block];
      vx += weight * across * values[block];
      vy += weight * along * values[block];
    }
    double whole = w * (xx * yy - xy * xy) - x * (x * yy - xy * y) + y * (x * xy - xx * y);
    return new double[] {
      (v * (xx * yy - xy * xy) - x * (vx * yy - xy * vy) + y * (vx * xy - xx * vy)) / whole,
      (w * (vx * yy - vy * xy) - v * (x * yy - xy * y) + y * (x * vy - vx * y)) / whole,
      (w * (xx * vy - xy * vx) - x * (x * vy - vx * y) + v * (x * xy - xx * y)) / whole
    };
  }
}
