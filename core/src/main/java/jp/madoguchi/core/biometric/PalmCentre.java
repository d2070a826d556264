package jp.madoguchi.core.biometric;

/**
 * The middle of the largest disc that fits into the hand.
 *
 * @param radius of that disc, in cells of the mask
 */
record PalmCentre(double x, double y, double radius) {
  static PalmCentre of(HandMask mask) {
    Chamfer chamfer = mask.depths();
    int most = chamfer.deepest();
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int y = 0; most > 0 && y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        // Cells nearly as deep as the deepest are averaged, which steadies the place.
        if (chamfer.depth(x, y) >= most - Chamfer.STRAIGHT) {
          sumX += x;
          sumY += y;
          count++;
        }
      }
    }
    return count == 0
        ? new PalmCentre(0, 0, 0)
        : new PalmCentre(sumX / count, sumY / count, (double) most / Chamfer.STRAIGHT);
  }
}
