package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/**
 * How abruptly the hand's outline stands out from the background: the step across 6 pixels as a
 * share of the step across 16, for a palm of usual size. Near 0.9 when sharp, 0.55 for a Gaussian
 * blur of 4 pixels.
 */
final class Sharpness {
  private static final int STRIDE = 4;
  private static final int REACH = 5;

  private Sharpness() {}

  /**
   * @param unit stretches the steps with the size of the hand in the frame, 1 for the usual
   */
  static double of(Frame frame, HandContour contour, int factor, double unit) {
    double near = 0;
    double far = 0;
    for (int i = 0; i < contour.size(); i += STRIDE) {
      HandContour.Point before = contour.at(i - REACH);
      HandContour.Point after = contour.at(i + REACH);
      double length = before.to(after);
      if (length < REACH) {
        continue;
      }
      double normalX = (after.y() - before.y()) / length;
      double normalY = -(after.x() - before.x()) / length;
      double x = (contour.at(i).x() + 0.5) * factor;
      double y = (contour.at(i).y() + 0.5) * factor;
      double wide = step(frame, x, y, normalX * 8 * unit, normalY * 8 * unit);
      double narrow = step(frame, x, y, normalX * 3 * unit, normalY * 3 * unit);
      far += Math.abs(wide);
      near += wide < 0 ? -narrow : narrow;
    }
    return far == 0 ? 0 : near / far;
  }

  /** Inside minus outside; 0 where the picture ends. */
  private static double step(Frame frame, double x, double y, double dx, double dy) {
    int outX = (int) Math.floor(x + dx);
    int outY = (int) Math.floor(y + dy);
    int inX = (int) Math.floor(x - dx);
    int inY = (int) Math.floor(y - dy);
    if (!inside(frame, outX, outY) || !inside(frame, inX, inY)) {
      return 0;
    }
    return green(frame, inX, inY) - green(frame, outX, outY);
  }

  private static boolean inside(Frame frame, int x, int y) {
    return x >= 0 && y >= 0 && x < frame.width() && y < frame.height();
  }

  private static int green(Frame frame, int x, int y) {
    return frame.rgb()[y * frame.width() + x] >> 8 & 0xFF;
  }
}
