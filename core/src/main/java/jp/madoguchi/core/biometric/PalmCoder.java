package jp.madoguchi.core.biometric;

/**
 * Codes a palm by which of two neighbouring line filters answers more, six times around. The
 * filters are even Gabor functions across six directions, σ 2 × 4 cells, wavelength 7.2 cells. Only
 * {@link StrictMath} and fixed summation order are used, so that a palm has the same code on every
 * machine.
 */
final class PalmCoder {
  private static final int RADIUS = 8;
  private static final int WIDTH = 2 * RADIUS + 1;
  private static final double ACROSS = 2;
  private static final double ALONG = 4;
  private static final double WAVELENGTH = 7.2;

  /** The sum of two filters' answers that is worth one point of quality. */
  private static final double QUALITY_UNIT = 400;

  /** All that a code depends on. */
  static final String PARAMETERS =
      "don %d %d %s %s %s %d"
          .formatted(PalmRoi.SIZE, PalmCode.ORIENTATIONS, ACROSS, ALONG, WAVELENGTH, RADIUS);

  private final float[][] filters = new float[PalmCode.ORIENTATIONS][];

  PalmCoder() {
    for (int k = 0; k < filters.length; k++) {
      filters[k] = halfFilter(StrictMath.PI * k / filters.length);
    }
  }

  PalmCode code(PalmRoi roi) {
    float[] wide = padded(roi);
    float[][] responses = new float[PalmCode.ORIENTATIONS][];
    for (int k = 0; k < responses.length; k++) {
      responses[k] = filtered(wide, filters[k]);
    }
    long[] rows = new long[PalmCode.PLANES * PalmRoi.SIZE];
    for (int k = 0; k < responses.length; k++) {
      mark(rows, k, responses[k], responses[(k + 1) % responses.length]);
    }
    return new PalmCode(rows);
  }

  /** How far the lines stand out from the light and shade of the palm, 0 to 100. */
  int quality(PalmRoi roi) {
    float[] wide = padded(roi);
    double sum = 0;
    for (float[] filter : new float[][] {filters[0], filters[filters.length / 2]}) {
      for (float response : filtered(wide, filter)) {
        sum += Math.abs(response);
      }
    }
    return (int) Math.clamp(sum / QUALITY_UNIT, 0, 100);
  }

  private static void mark(long[] rows, int plane, float[] response, float[] neighbour) {
    for (int i = 0; i < response.length; i++) {
      if (response[i] > neighbour[i]) {
        rows[plane * PalmRoi.SIZE + i / PalmRoi.SIZE] |= 1L << (i % PalmRoi.SIZE);
      }
    }
  }

  /** The filter is symmetric about its centre, so its upper half and the centre are enough. */
  private static float[] halfFilter(double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[] full = new double[WIDTH * WIDTH];
    double sum = 0;
    for (int i = 0; i < full.length; i++) {
      double x = i % WIDTH - RADIUS;
      double y = i / WIDTH - RADIUS;
      double across = -sin * x + cos * y;
      double along = cos * x + sin * y;
      double envelope =
          StrictMath.exp(
              -across * across / (2 * ACROSS * ACROSS) - along * along / (2 * ALONG * ALONG));
      full[i] = envelope * StrictMath.cos(2 * StrictMath.PI * across / WAVELENGTH);
      sum += full[i];
    }
    float[] half = new float[WIDTH * WIDTH / 2 + 1];
    for (int i = 0; i < half.length; i++) {
      half[i] = (float) (full[i] - sum / full.length);
    }
    return half;
  }

  private static float[] padded(PalmRoi roi) {
    int side = PalmRoi.SIZE + 2 * RADIUS;
    float[] wide = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        wide[y * side + x] = roi.at(x - RADIUS, y - RADIUS);
      }
    }
    return wide;
  }

  private static float[] filtered(float[] wide, float[] half) {
    int side = PalmRoi.SIZE + 2 * RADIUS;
    float[] out = new float[PalmRoi.SIZE * PalmRoi.SIZE];
    for (int y = 0; y < PalmRoi.SIZE; y++) {
      for (int i = 0; i < half.length; i++) {
        float weight = half[i];
        int offset = (i / WIDTH - RADIUS) * side + i % WIDTH - RADIUS;
        int from = (y + RADIUS) * side + RADIUS;
        boolean centre = offset == 0;
        addRow(wide, from + offset, from - offset, centre ? weight / 2 : weight, out, y);
      }
    }
    return out;
  }

  private static void addRow(float[] wide, int one, int other, float weight, float[] out, int y) {
    int to = y * PalmRoi.SIZE;
    for (int x = 0; x < PalmRoi.SIZE; x++) {
      out[to + x] += weight * (wide[one + x] + wide[other + x]);
    }
  }
}
