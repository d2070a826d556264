package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;

/**
 * Likeness of palm codes: the probe is tried at several turns, shifted as a whole, and then block
 * by block as skin gives. Stateless but for constant filters; safe for use by several threads.
 */
final class PalmMatcher {
  /** Degrees at which a probe is tried. */
  private static final int[] TURNS = {0, -4, 4, -8, 8};

  private final PalmCoder coder = new PalmCoder();

  /** Codes {@code roi} at every turn at which it is compared. */
  PalmProbe probe(PalmRoi roi) {
    List<TurnedCode> turned = new ArrayList<>();
    for (int degrees : TURNS) {
      turned.add(TurnedCode.of(coder, roi, StrictMath.toRadians(degrees)));
    }
    return new PalmProbe(turned.getFirst().code(), turned, coder.quality(roi));
  }

  /** The best likeness of {@code probe}, at any of its turns, with any of {@code enrolled}. */
  double likeness(List<PalmCode> enrolled, PalmProbe probe) {
    double best = 0;
    for (PalmCode sample : enrolled) {
      best = Math.max(best, CodeAlignment.likeness(sample, probe.turned()));
    }
    return best;
  }
}
