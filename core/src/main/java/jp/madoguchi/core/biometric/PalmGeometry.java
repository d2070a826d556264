package jp.madoguchi.core.biometric;

import java.util.List;
import java.util.Optional;

/**
 * The three valleys between index, middle, ring and little finger, chosen among all, and whether
 * their proportions are those of a flat hand seen from the front. Lengths are in mask cells.
 */
final class PalmGeometry {
  private static final double LEAST_SPAN = 0.6;
  private static final double GREATEST_SPAN = 1.7;
  private static final double MOST_UNEQUAL = 1.9;
  private static final double MOST_OUTWARD = 0.55;
  private static final double MOST_INWARD = -0.08;
  private static final double SHORTEST_FINGER = 1.25;
  private static final double LONGEST_FINGER = 2.5;
  private static final double MOST_ASKEW = StrictMath.toRadians(22);
  private static final double USUAL = 0.6;
  private static final double FLATTEST_PALM = 0.83;
  private static final double LONGEST_PALM = 1.35;

  /** The side of the square, as a multiple of the span of the outer valleys. */
  private static final double SIDE = 1.25;

  /** The gap between the valleys' line and the square, in spans. */
  private static final double GAP = 0.1;

  /** All that the place of the square depends on. */
  static final String PARAMETERS = "square %s %s".formatted(SIDE, GAP);

  private final HandContour.Point left;
  private final HandContour.Point right;
  private final double span;
  private final double unevenness;
  private final double outward;
  private final double finger;
  private final double askew;
  private final double radius;

  private PalmGeometry(
      PalmCentre centre,
      FingerValleys.Valley one,
      FingerValleys.Valley two,
      FingerValleys.Valley three) {
    HandContour.Point first = one.bottom();
    HandContour.Point last = three.bottom();
    double upX = (first.x() + last.x()) / 2 - centre.x();
    double upY = (first.y() + last.y()) / 2 - centre.y();
    boolean inOrder = (last.x() - first.x()) * -upY + (last.y() - first.y()) * upX > 0;
    this.left = inOrder ? first : last;
    this.right = inOrder ? last : first;
    this.span = left.to(right);
    double lower = left.to(two.bottom());
    double upper = two.bottom().to(right);
    this.unevenness = Math.max(lower, upper) / Math.max(1e-9, Math.min(lower, upper));
    this.outward = above(two.bottom()) / span;
    this.radius = centre.radius() / span;
    this.finger = Math.max(above(one.tipAfter()), above(two.tipAfter())) / span;
    double across = (upX * (right.x() - left.x()) + upY * (right.y() - left.y())) / span;
    double along = (upX * (right.y() - left.y()) - upY * (right.x() - left.x())) / span;
    this.askew = StrictMath.atan2(across, along);
  }

  /** The triple of neighbouring valleys most like those between the four long fingers. */
  static Optional<PalmGeometry> best(List<FingerValleys.Valley> valleys, PalmCentre centre) {
    Optional<PalmGeometry> best = Optional.empty();
    int count = valleys.size();
    for (int i = 0; count >= 3 && i < count; i++) {
      PalmGeometry tried =
          new PalmGeometry(
              centre, valleys.get(i), valleys.get((i + 1) % count), valleys.get((i + 2) % count));
      if (tried.isPlausible() && best.map(b -> tried.cost() < b.cost()).orElse(true)) {
        best = Optional.of(tried);
      }
    }
    return best;
  }

  private boolean isPlausible() {
    return 1 / radius > LEAST_SPAN
        && 1 / radius < GREATEST_SPAN
        && unevenness < MOST_UNEQUAL
        && outward > MOST_INWARD
        && outward < MOST_OUTWARD;
  }

  /** How far from a usual hand, 0 upwards. */
  double cost() {
    return (unevenness - 1) + 2 * Math.abs(outward - 0.12) + Math.abs(askew);
  }

  /** False when the hand leans: fingers or palm too short or long for its width, or skewed. */
  boolean isFrontal() {
    return finger > SHORTEST_FINGER
        && finger < LONGEST_FINGER
        && radius > FLATTEST_PALM
        && radius < LONGEST_PALM
        && Math.abs(askew) < MOST_ASKEW;
  }

  /** A hand seen from its side: too narrow for its length, and otherwise as a hand is. */
  boolean isFromAside() {
    return (finger >= LONGEST_FINGER || radius >= LONGEST_PALM) && cost() < USUAL;
  }

  /** The clockwise turn of the hand from upright, in radians. */
  double turn() {
    return StrictMath.atan2(right.y() - left.y(), right.x() - left.x());
  }

  /** The square of inner palm, in pixels of the frame. */
  PalmRoi.Place place(int factor) {
    double side = SIDE * span;
    double down = GAP * span + side / 2;
    double x = (left.x() + right.x()) / 2 - (right.y() - left.y()) / span * down;
    double y = (left.y() + right.y()) / 2 + (right.x() - left.x()) / span * down;
    return new PalmRoi.Place((x + 0.5) * factor, (y + 0.5) * factor, side * factor, turn());
  }

  /** Height over the line of the outer valleys, positive towards the fingers. */
  private double above(HandContour.Point point) {
    return ((point.x() - left.x()) * (right.y() - left.y())
            - (point.y() - left.y()) * (right.x() - left.x()))
        / span;
  }
}
