package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.port.Frame;

/**
 * Finds the inner palm in a frame: hand against a plain background, largest blob, palm centre,
 * finger valleys, and gates that rather refuse than guess. What is hand is tried in several ways
 * (redness, tint, light, unlikeness to the rim of the picture) until one shows a hand that passes
 * all gates. Works on colour and on grey (near infrared) pictures, with left and right hands,
 * fingers in any direction of the picture. Deterministic, stateless, safe for use by several
 * threads.
 */
public final class PalmLocator {
  /** Cells along the shorter side of the picture in which the hand is looked for. */
  private static final int WORKING_CELLS = 240;

  private static final double LEAST_REDNESS = 12;
  private static final double LEAST_CONTRAST = 10;
  private static final double DARKEST_ROOM = 10;

  private static final double[] OFFSETS = {0, -0.15, 0.15};

  /** Half of what is too thin for a finger, in radii of the palm. */
  private static final double TOO_THIN = 0.12;

  /** A geometry of a lower cost is taken without looking for a better one. */
  private static final double CONVINCING = 0.6;

  /** The first way is trusted with a hand as unusual as that; the others are not. */
  private static final double DOUBTFUL = 1.0;

  /** The palm in {@code frame}, or why there is none to use. */
  public PalmLocation locate(Frame frame) {
    int shorter = Math.min(frame.width(), frame.height());
    int factor = Math.max(1, (int) Math.round((double) shorter / WORKING_CELLS));
    if (shorter < 8 * factor) {
      return new PalmLocation.Refused(PalmRefusal.NO_HAND);
    }
    Shrunken picture = Shrunken.of(frame, factor);
    Plane light = picture.light();
    List<HandSearch.Seen> tried = new ArrayList<>();
    for (Way way : ways(picture, light)) {
      Optional<HandMask> mask = way.mask();
      if (mask.isPresent()) {
        HandSearch.Seen seen = new HandSearch(frame, factor, mask.get(), light).seen();
        tried.add(seen);
        if (seen instanceof HandSearch.Seen.Aside) {
          return new PalmLocation.Refused(PalmRefusal.TILTED);
        }
        if (seen instanceof HandSearch.Seen.Palm palm && palm.cost() < CONVINCING) {
          break;
        }
      }
    }
    return tried.isEmpty() ? nothing(light) : best(frame, tried);
  }

  /**
   * One way to tell hand from background.
   *
   * @param offset of the threshold from the middle between both, as a share of their contrast: a
   *     lower one closes shaded skin, a higher one parts fingers
   * @param tooThin what is thinner than twice that is left out, in radii of the palm; 0 leaves all
   */
  private record Way(Supplier<Plane> plane, double leastContrast, double offset, double tooThin) {
    Optional<HandMask> mask() {
      Plane measured = plane.get();
      TwoClasses classes = TwoClasses.of(measured);
      int threshold = (int) Math.floor(classes.threshold() + offset * classes.contrast());
      if (classes.contrast() < leastContrast) {
        return Optional.empty();
      }
      HandMask whole = HandMask.largest(measured, threshold);
      return Optional.of(
          tooThin == 0
              ? whole
              : HandMask.largest(measured, threshold, tooThin * PalmCentre.of(whole).radius()));
    }
  }

  private static List<Way> ways(Shrunken picture, Plane light) {
    List<Way> ways = new ArrayList<>();
    for (double offset : OFFSETS) {
      addWays(ways, picture, light, offset, TOO_THIN);
    }
    addWays(ways, picture, light, 0, 0);
    return ways;
  }

  private static void addWays(
      List<Way> ways, Shrunken picture, Plane light, double offset, double tooThin) {
    ways.add(new Way(picture::redness, LEAST_REDNESS, offset, tooThin));
    ways.add(new Way(() -> light, LEAST_CONTRAST, offset, tooThin));
    ways.add(new Way(picture::unlikeRim, LEAST_CONTRAST, offset, tooThin));
    ways.add(new Way(picture::tint, LEAST_REDNESS, offset, tooThin));
  }

  private static PalmLocation nothing(Plane light) {
    boolean dark = TwoClasses.of(light).bright() < DARKEST_ROOM;
    return new PalmLocation.Refused(dark ? PalmRefusal.TOO_DARK : PalmRefusal.NO_HAND);
  }

  /** The palm of the most likely geometry; without any, what the first way found amiss. */
  private static PalmLocation best(Frame frame, List<HandSearch.Seen> tried) {
    Optional<HandSearch.Seen.Palm> best = Optional.empty();
    for (HandSearch.Seen seen : tried) {
      if (seen instanceof HandSearch.Seen.Palm palm
          && palm.cost() < (seen == tried.getFirst() ? DOUBTFUL : CONVINCING)
          && best.map(before -> palm.cost() < before.cost()).orElse(true)) {
        best = Optional.of(palm);
      }
    }
    if (best.isPresent()) {
      PalmRoi.Place place = best.get().place();
      return new PalmLocation.Found(PalmRoi.of(PalmCut.cells(frame, place), place));
    }
    return switch (tried.getFirst()) {
      case HandSearch.Seen.Amiss amiss -> new PalmLocation.Refused(amiss.reason());
      case HandSearch.Seen.Palm _, HandSearch.Seen.Aside _ ->
          new PalmLocation.Refused(PalmRefusal.TILTED);
    };
  }
}
