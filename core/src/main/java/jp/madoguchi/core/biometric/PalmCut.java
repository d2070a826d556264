package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/**
 * The square cut out of the frame.
 *
 * @param coverage the share of its cells that lie on the hand
 */
record PalmCut(PalmRoi roi, double coverage) {
  /** Each cell is the mean of four green samples, so that the shrinking does not alias. */
  private static final int OVERSAMPLING = 2;

  static PalmCut of(Frame frame, PalmRoi.Place place, HandMask mask, int factor) {
    int fine = PalmRoi.SIZE * OVERSAMPLING;
    double step = place.side() / fine;
    double cos = StrictMath.cos(place.turn()) * step;
    double sin = StrictMath.sin(place.turn()) * step;
    float[] cells = new float[PalmRoi.SIZE * PalmRoi.SIZE];
    int covered = 0;
    for (int v = 0; v < fine; v++) {
      for (int u = 0; u < fine; u++) {
        double across = u - (fine - 1) / 2.0;
        double down = v - (fine - 1) / 2.0;
        double x = place.x() + cos * across - sin * down;
        double y = place.y() + sin * across + cos * down;
        covered += mask.has((int) Math.floor(x / factor), (int) Math.floor(y / factor)) ? 1 : 0;
        int cell = v / OVERSAMPLING * PalmRoi.SIZE + u / OVERSAMPLING;
        cells[cell] += green(frame, x - 0.5, y - 0.5);
      }
    }
    return new PalmCut(PalmRoi.of(cells, place), (double) covered / (fine * fine));
  }

  private static float green(Frame frame, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    double upper = at(frame, left, top) * (1 - fx) + at(frame, left + 1, top) * fx;
    double lower = at(frame, left, top + 1) * (1 - fx) + at(frame, left + 1, top + 1) * fx;
    return (float) (upper * (1 - fy) + lower * fy);
  }

  private static int at(Frame frame, int x, int y) {
    int column = Math.clamp(x, 0, frame.width() - 1);
    int row = Math.clamp(y, 0, frame.height() - 1);
    return frame.rgb()[row * frame.width() + column] >> 8 & 0xFF;
  }
}
