package jp.madoguchi.modality.face;

import java.util.ArrayList;
import java.util.List;

/**
 * How seldom strangers are so alike, as whoever supplies the model has measured it: a straight line
 * between the points, nothing below the first, no more than the last.
 */
record FaceScale(List<Point> points) {
  /** At this likeness (cosine), the false match rate is 10 to the power of minus the exponent. */
  record Point(double likeness, double exponent) {}

  FaceScale {
    points = List.copyOf(points);
    boolean rises = !points.isEmpty();
    for (int i = 1; i < points.size(); i++) {
      rises &= points.get(i).likeness() > points.get(i - 1).likeness();
      rises &= points.get(i).exponent() > points.get(i - 1).exponent();
    }
    if (!rises) {
      throw new IllegalArgumentException("scale " + points);
    }
  }

  /** Reads {@code likeness:exponent,…}. */
  static FaceScale parse(String text) {
    List<Point> points = new ArrayList<>();
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.strip().split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("scale " + text);
      }
      points.add(new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }
    return new FaceScale(points);
  }

  double exponent(double likeness) {
    Point before = points.getFirst();
    if (!(likeness >= before.likeness())) {
      return 0;
    }
    for (Point point : points) {
      if (likeness < point.likeness()) {
        double part = (likeness - before.likeness()) / (point.likeness() - before.likeness());
        return before.exponent() + part * (point.exponent() - before.exponent());
      }
      before = point;
    }
    return before.exponent();
  }
}
