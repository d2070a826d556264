package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;

/** The outer boundary of a mask in order, clockwise as seen, closed. */
final class HandContour {
  private static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};
  private static final int[] DY = {0, 1, 1, 1, 0, -1, -1, -1};

  private final List<Point> points;

  /** A place in cells of the mask, or in pixels where said. */
  record Point(double x, double y) {
    double to(Point other) {
      return to(other.x, other.y);
    }

    double to(double otherX, double otherY) {
      return Math.sqrt((x - otherX) * (x - otherX) + (y - otherY) * (y - otherY));
    }
  }

  private HandContour(List<Point> points) {
    this.points = points;
  }

  /** Moore-neighbour tracing from the topmost cell. The mask must not be empty. */
  static HandContour of(HandMask mask) {
    int start = 0;
    while (!mask.has(start % mask.width(), start / mask.width())) {
      start++;
    }
    int startX = start % mask.width();
    int startY = start / mask.width();
    List<Point> points = new ArrayList<>();
    int x = startX;
    int y = startY;
    int heading = 0;
    int most = 4 * mask.width() * mask.height();
    do {
      points.add(new Point(x, y));
      int next = nextHeading(mask, x, y, heading);
      if (next < 0) {
        break;
      }
      x += DX[next];
      y += DY[next];
      heading = next;
    } while ((x != startX || y != startY) && points.size() < most);
    return new HandContour(List.copyOf(points));
  }

  private static int nextHeading(HandMask mask, int x, int y, int heading) {
    for (int turn = 0; turn < 8; turn++) {
      int tried = (heading + 6 + turn) % 8;
      if (mask.has(x + DX[tried], y + DY[tried])) {
        return tried;
      }
    }
    return -1;
  }

  int size() {
    return points.size();
  }

  /** The point at {@code index}, counted around the closed curve in either direction. */
  Point at(int index) {
    return points.get(Math.floorMod(index, points.size()));
  }

  /** Distances of all points from {@code centre}, averaged over five neighbours. */
  double[] distancesFrom(PalmCentre centre) {
    double[] raw = new double[points.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = points.get(i).to(centre.x(), centre.y());
    }
    double[] smooth = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      for (int k = -2; k <= 2; k++) {
        smooth[i] += raw[Math.floorMod(i + k, raw.length)] / 5;
      }
    }
    return smooth;
  }
}
