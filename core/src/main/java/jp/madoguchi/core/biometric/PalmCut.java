package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/** Cuts squares out of frames. */
final class PalmCut {
  /** Each cell is the mean of at least so many by so many samples: shrinking must not alias. */
  private static final int LEAST_SAMPLES = 2;

  private static final int MOST_SAMPLES = 12;

  /** The share of the square that is looked at to judge how much of it is hand. */
  private static final int PROBES = 32;

  private PalmCut() {}

  /** The brightness of green in each cell of the square, row by row, times a constant. */
  static float[] cells(Frame frame, PalmRoi.Place place) {
    int samples = Math.clamp(Math.round(place.side() / PalmRoi.SIZE), LEAST_SAMPLES, MOST_SAMPLES);
    int fine = PalmRoi.SIZE * samples;
    double step = place.side() / fine;
    double cos = StrictMath.cos(place.turn()) * step;
    double sin = StrictMath.sin(place.turn()) * step;
    float[] cells = new float[PalmRoi.SIZE * PalmRoi.SIZE];
    for (int v = 0; v < fine; v++) {
      for (int u = 0; u < fine; u++) {
        double across = u - (fine - 1) / 2.0;
        double down = v - (fine - 1) / 2.0;
        double x = place.x() + cos * across - sin * down;
        double y = place.y() + sin * across + cos * down;
        int cell = v / samples * PalmRoi.SIZE + u / samples;
        cells[cell] += green(frame, x - 0.5, y - 0.5);
      }
    }
    return cells;
  }

  /** The share of the square that lies on the hand. */
  static double coverage(PalmRoi.Place place, HandMask mask, int factor) {
    double step = place.side() / PROBES;
    double cos = StrictMath.cos(place.turn()) * step;
    double sin = StrictMath.sin(place.turn()) * step;
    int covered = 0;
    for (int v = 0; v < PROBES; v++) {
      for (int u = 0; u < PROBES; u++) {
        double across = u - (PROBES - 1) / 2.0;
        double down = v - (PROBES - 1) / 2.0;
        int x = (int) Math.floor((place.x() + cos * across - sin * down) / factor);
        int y = (int) Math.floor((place.y() + sin * across + cos * down) / factor);
        covered += mask.has(x, y) ? 1 : 0;
      }
    }
    return (double) covered / (PROBES * PROBES);
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
