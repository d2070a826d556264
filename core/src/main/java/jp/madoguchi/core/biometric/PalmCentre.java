package jp.madoguchi.core.biometric;

/**
 * The middle of the largest disc that fits into the hand.
 *
 * @param radius of that disc, in cells of the mask
 */
record PalmCentre(double x, double y, double radius) {
  private static final int STRAIGHT = 5;
  private static final int DIAGONAL = 7;
  private static final int KNIGHT = 11;

  /** Chamfer distances 5-7-11 (Borgefors 1986) in two passes, exact to 2 %. */
  static PalmCentre of(HandMask mask) {
    int stride = mask.width() + 4;
    int[] distance = new int[stride * (mask.height() + 4)];
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        distance[(y + 2) * stride + x + 2] = mask.has(x, y) ? Integer.MAX_VALUE / 2 : 0;
      }
    }
    sweep(distance, stride, 1);
    sweep(distance, stride, -1);
    return deepest(distance, stride);
  }

  private static void sweep(int[] distance, int stride, int sign) {
    int[] offsets = {
      -1,
      -stride,
      -stride - 1,
      -stride + 1,
      -2 * stride - 1,
      -2 * stride + 1,
      -stride - 2,
      -stride + 2
    };
    int[] costs = {STRAIGHT, STRAIGHT, DIAGONAL, DIAGONAL, KNIGHT, KNIGHT, KNIGHT, KNIGHT};
    int first = 2 * stride + 2;
    int last = distance.length - 2 * stride - 3;
    int from = sign > 0 ? first : last;
    int to = sign > 0 ? last + 1 : first - 1;
    for (int i = from; i != to; i += sign) {
      if (distance[i] == 0) {
        continue;
      }
      int least = distance[i];
      for (int k = 0; k < offsets.length; k++) {
        least = Math.min(least, distance[i + sign * offsets[k]] + costs[k]);
      }
      distance[i] = least;
    }
  }

  /** Cells nearly as deep as the deepest are averaged, which steadies the place. */
  private static PalmCentre deepest(int[] distance, int stride) {
    int most = 0;
    for (int value : distance) {
      most = Math.max(most, value);
    }
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int i = 0; i < distance.length; i++) {
      if (most > 0 && distance[i] >= most - STRAIGHT) {
        sumX += i % stride - 2;
        sumY += i / stride - 2;
        count++;
      }
    }
    return count == 0
        ? new PalmCentre(0, 0, 0)
        : new PalmCentre(sumX / count, sumY / count, (double) most / STRAIGHT);
  }
}
