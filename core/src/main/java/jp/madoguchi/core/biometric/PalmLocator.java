package jp.madoguchi.core.biometric;

import java.util.Optional;
import jp.madoguchi.core.port.Frame;

/**
 * Finds the inner palm in a frame: hand against a dark background, largest blob, palm centre,
 * finger valleys, and gates that rather refuse than guess. Works on colour and on grey (near
 * infrared) pictures, with left and right hands, fingers in any direction of the picture.
 * Deterministic, stateless, safe for use by several threads.
 */
public final class PalmLocator {
  private static final int WORKING_HEIGHT = 240;
  private static final double LEAST_REDNESS = 12;
  private static final double LEAST_CONTRAST = 10;
  private static final double DARKEST_ROOM = 10;
  private static final double DARKEST_HAND = 48;
  private static final double LEAST_AREA = 0.02;
  private static final double GREATEST_AREA = 0.75;
  private static final double SMALLEST_THING = 0.03;
  private static final double SMALLEST_PALM = 0.105;
  private static final double GREATEST_PALM = 0.3;
  private static final double LEAST_SHARPNESS = 0.62;
  private static final double LEAST_COVERAGE = 0.97;

  /** The palm in {@code frame}, or why there is none to use. */
  public PalmLocation locate(Frame frame) {
    int factor = Math.max(1, (int) Math.round((double) frame.height() / WORKING_HEIGHT));
    if (frame.width() < 8 * factor || frame.height() < 8 * factor) {
      return refused(PalmRefusal.NO_HAND);
    }
    Plane green = Plane.green(frame, factor).smoothed();
    Plane redness = Plane.redness(frame, factor).smoothed();
    TwoClasses byGreen = TwoClasses.of(green);
    TwoClasses byRedness = TwoClasses.of(redness);
    boolean coloured = byRedness.contrast() >= LEAST_REDNESS;
    if (!coloured && byGreen.contrast() < LEAST_CONTRAST) {
      boolean dark = byGreen.bright() < DARKEST_ROOM;
      return refused(dark ? PalmRefusal.TOO_DARK : PalmRefusal.NO_HAND);
    }
    HandMask mask =
        coloured
            ? HandMask.largest(redness, byRedness.threshold())
            : HandMask.largest(green, byGreen.threshold());
    return located(frame, factor, mask, green);
  }

  private static PalmLocation located(Frame frame, int factor, HandMask mask, Plane green) {
    double share = (double) mask.area() / (mask.width() * mask.height());
    PalmCentre centre = PalmCentre.of(mask);
    double size = centre.radius() / mask.height();
    if (share < LEAST_AREA || size < SMALLEST_THING) {
      return refused(PalmRefusal.NO_HAND);
    }
    if (mask.meanOf(green) < DARKEST_HAND) {
      return refused(PalmRefusal.TOO_DARK);
    }
    if (share > GREATEST_AREA || size > GREATEST_PALM) {
      return refused(PalmRefusal.TOO_NEAR);
    }
    if (size < SMALLEST_PALM) {
      return refused(PalmRefusal.TOO_FAR);
    }
    return measured(frame, factor, mask, centre);
  }

  private static PalmLocation measured(Frame frame, int factor, HandMask mask, PalmCentre centre) {
    HandContour contour = HandContour.of(mask);
    if (Sharpness.of(frame, contour, factor) < LEAST_SHARPNESS) {
      return refused(PalmRefusal.BLURRED);
    }
    var valleys = FingerValleys.of(contour, centre);
    if (valleys.size() < 3) {
      return refused(PalmRefusal.FINGERS_CLOSED);
    }
    Optional<PalmGeometry> geometry =
        PalmGeometry.best(valleys, centre).filter(PalmGeometry::isFrontal);
    if (geometry.isEmpty()) {
      return refused(PalmRefusal.TILTED);
    }
    PalmRoi.Place place = geometry.get().place(factor);
    return PalmCut.coverage(place, mask, factor) < LEAST_COVERAGE
        ? refused(PalmRefusal.TILTED)
        : new PalmLocation.Found(PalmRoi.of(PalmCut.cells(frame, place), place));
  }

  private static PalmLocation refused(PalmRefusal reason) {
    return new PalmLocation.Refused(reason);
  }
}
