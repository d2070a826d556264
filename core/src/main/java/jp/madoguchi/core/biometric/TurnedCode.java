package jp.madoguchi.core.biometric;

/**
 * The code of a palm that was turned about its middle before coding.
 *
 * @param known for each row, which of its columns come from within the palm; a turned square lacks
 *     its corners. Not to be changed.
 * @param thinned some of its rows
 */
record TurnedCode(PalmCode code, long[] known, PalmPlanes thinned) {
  private static final double HALF = PalmRoi.SIZE / 2.0;

  TurnedCode(PalmCode code, long[] known) {
    this(code, known, new PalmPlanes(code.rows(), known).thinned());
  }

  static TurnedCode of(PalmCoder coder, PalmRoi roi, double radians) {
    PalmRoi turned = radians == 0 ? roi : roi.turned(radians);
    return new TurnedCode(coder.code(turned), known(radians));
  }

  PalmPlanes planes() {
    return new PalmPlanes(code.rows(), known);
  }

  private static long[] known(double radians) {
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    long[] known = new long[PalmRoi.SIZE];
    for (int y = 0; y < PalmRoi.SIZE; y++) {
      for (int x = 0; x < PalmRoi.SIZE; x++) {
        double dx = x + 0.5 - HALF;
        double dy = y + 0.5 - HALF;
        boolean within =
            Math.abs(cos * dx - sin * dy) <= HALF && Math.abs(sin * dx + cos * dy) <= HALF;
        known[y] |= within ? 1L << x : 0;
      }
    }
    return known;
  }
}
