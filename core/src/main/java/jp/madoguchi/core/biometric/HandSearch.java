package jp.madoguchi.core.biometric;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Frame;

/** Looks for the palm in one mask of what may be a hand. */
final class HandSearch {
  private static final double DARKEST_HAND = 48;
  private static final double LEAST_AREA = 0.02;
  private static final double GREATEST_AREA = 0.75;
  private static final double SMALLEST_THING = 0.03;

  /** Radii of the palm as shares of the picture's shorter side. */
  private static final double SMALLEST_PALM = 0.105;

  private static final double GREATEST_PALM = 0.3;

  /** In a fine picture the palm may be smaller, as long as its lines are resolved. */
  private static final double RESOLVED_PALM = 75;

  private static final double LEAST_SHARPNESS = 0.62;
  private static final double LEAST_COVERAGE = 0.97;

  /** The palm radius in pixels at which edges are measured across 6 and 16 pixels. */
  private static final double USUAL_RADIUS = 86;

  private final Frame frame;
  private final int factor;
  private final HandMask mask;
  private final Plane light;

  /** What came of the search. */
  sealed interface Seen {
    /** A palm that passes all gates. */
    record Palm(PalmRoi.Place place, double cost) implements Seen {}

    /** Certainly a hand, and certainly not from the front: no other mask makes it better. */
    record Aside() implements Seen {}

    /** Something that does not. */
    record Amiss(PalmRefusal reason) implements Seen {}
  }

  HandSearch(Frame frame, int factor, HandMask mask, Plane light) {
    this.frame = frame;
    this.factor = factor;
    this.mask = mask;
    this.light = light;
  }

  Seen seen() {
    double share = (double) mask.area() / (mask.width() * mask.height());
    PalmCentre centre = PalmCentre.of(mask);
    double size = centre.radius() / Math.min(mask.width(), mask.height());
    if (share < LEAST_AREA / 2 || size < SMALLEST_THING) {
      return new Seen.Amiss(PalmRefusal.NO_HAND);
    }
    if (mask.meanOf(light) < DARKEST_HAND) {
      return new Seen.Amiss(PalmRefusal.TOO_DARK);
    }
    if (share > GREATEST_AREA || size > GREATEST_PALM) {
      return new Seen.Amiss(PalmRefusal.TOO_NEAR);
    }
    if (size < SMALLEST_PALM && centre.radius() * factor < RESOLVED_PALM) {
      return new Seen.Amiss(PalmRefusal.TOO_FAR);
    }
    return measured(centre);
  }

  private Seen measured(PalmCentre centre) {
    HandContour contour = HandContour.of(mask);
    double unit = centre.radius() * factor / USUAL_RADIUS;
    if (Sharpness.of(frame, contour, factor, unit) < LEAST_SHARPNESS) {
      return new Seen.Amiss(PalmRefusal.BLURRED);
    }
    List<FingerValleys.Valley> valleys = FingerValleys.of(contour, centre);
    if (valleys.size() < 3) {
      return new Seen.Amiss(PalmRefusal.FINGERS_CLOSED);
    }
    Optional<PalmGeometry> geometry = PalmGeometry.best(valleys, centre);
    if (geometry.filter(PalmGeometry::isFromAside).isPresent()) {
      return new Seen.Aside();
    }
    if (geometry.filter(PalmGeometry::isFrontal).isEmpty()) {
      return new Seen.Amiss(PalmRefusal.TILTED);
    }
    PalmRoi.Place place = geometry.get().place(factor);
    return PalmCut.coverage(place, mask, factor) < LEAST_COVERAGE
        ? new Seen.Amiss(PalmRefusal.TILTED)
        : new Seen.Palm(place, geometry.get().cost());
  }
}
