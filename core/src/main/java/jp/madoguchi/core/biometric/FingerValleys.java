package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;

/**
 * The narrow bays between fingers, found on the distances of the outline from the palm's middle.
 */
final class FingerValleys {
  /** A tip or a valley must stand out by this share of the palm's radius. */
  private static final double PROMINENCE = 0.25;

  /** A bay's width is taken this far above its bottom, in palm radii. */
  private static final double PROBE_HEIGHT = 0.35;

  private static final double WIDEST_BAY = 0.9;
  private static final double NEAREST = 0.6;
  private static final double FARTHEST = 2.2;

  private final HandContour contour;
  private final double[] distance;
  private final double radius;

  /** Two neighbouring valleys have the {@code tip} of a finger between them. */
  record Valley(HandContour.Point bottom, HandContour.Point tipAfter) {}

  private FingerValleys(HandContour contour, PalmCentre centre) {
    this.contour = contour;
    this.distance = contour.distancesFrom(centre);
    this.radius = centre.radius();
  }

  /** In the order of the outline, each with the tip that follows it. */
  static List<Valley> of(HandContour contour, PalmCentre centre) {
    return new FingerValleys(contour, centre).all();
  }

  private List<Valley> all() {
    List<Valley> valleys = new ArrayList<>();
    List<Integer> turns = turningPoints();
    for (int i = 0; i + 1 < turns.size(); i += 2) {
      int valley = turns.get(i);
      int tip = turns.get(i + 1);
      if (isBay(valley)) {
        valleys.add(new Valley(contour.at(valley), contour.at(tip)));
      }
    }
    return valleys;
  }

  /** Valley, tip, valley, tip, … beginning after the farthest point of the outline. */
  private List<Integer> turningPoints() {
    int start = 0;
    for (int i = 1; i < distance.length; i++) {
      start = distance[i] > distance[start] ? i : start;
    }
    List<Integer> turns = new ArrayList<>();
    boolean falling = true;
    int extreme = start;
    for (int step = 1; step <= distance.length; step++) {
      int at = (start + step) % distance.length;
      boolean further =
          falling ? distance[at] < distance[extreme] : distance[at] > distance[extreme];
      if (further) {
        extreme = at;
      } else if (Math.abs(distance[at] - distance[extreme]) > PROMINENCE * radius) {
        turns.add(extreme);
        falling = !falling;
        extreme = at;
      }
    }
    if (turns.size() % 2 == 1) {
      turns.add(start);
    }
    return turns;
  }

  private boolean isBay(int valley) {
    double bottom = distance[valley] / radius;
    if (bottom < NEAREST || bottom > FARTHEST) {
      return false;
    }
    int left = climb(valley, -1);
    int right = climb(valley, 1);
    return contour.at(left).to(contour.at(right)) < WIDEST_BAY * radius;
  }

  private int climb(int from, int direction) {
    double goal = distance[from] + PROBE_HEIGHT * radius;
    int at = from;
    for (int step = 0; step < distance.length / 2; step++) {
      at = Math.floorMod(from + direction * step, distance.length);
      if (distance[at] >= goal) {
        return at;
      }
    }
    return at;
  }
}
