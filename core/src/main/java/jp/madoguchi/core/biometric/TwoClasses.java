package jp.madoguchi.core.biometric;

/**
 * The split of a picture into dark and bright that keeps the two classes tightest (Otsu 1979). A
 * picture of one level has no bright cell and no contrast.
 *
 * @param threshold bright is above it
 * @param dark mean of the dark class
 * @param bright mean of the bright class
 */
record TwoClasses(int threshold, double dark, double bright) {
  private static final int LOWEST = -255;
  private static final int LEVELS = 511;

  static TwoClasses of(Plane plane) {
    int[] histogram = new int[LEVELS];
    for (int value : plane.values()) {
      histogram[value - LOWEST]++;
    }
    return of(histogram, plane.values().length);
  }

  private static TwoClasses of(int[] histogram, int count) {
    double total = 0;
    for (int level = 0; level < LEVELS; level++) {
      total += (double) level * histogram[level];
    }
    double mean = total / count + LOWEST;
    TwoClasses best = new TwoClasses(-LOWEST, mean, mean);
    double widest = -1;
    double below = 0;
    int dark = 0;
    for (int level = 0; level < LEVELS; level++) {
      dark += histogram[level];
      below += (double) level * histogram[level];
      int bright = count - dark;
      if (dark > 0 && bright > 0) {
        double low = below / dark;
        double high = (total - below) / bright;
        double spread = (double) dark * bright * (high - low) * (high - low);
        if (spread > widest) {
          widest = spread;
          best = new TwoClasses(level + LOWEST, low + LOWEST, high + LOWEST);
        }
      }
    }
    return best;
  }

  double contrast() {
    return bright - dark;
  }
}
