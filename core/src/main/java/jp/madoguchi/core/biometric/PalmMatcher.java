package jp.madoguchi.core.biometric;

import java.util.List;

/**
 * Likeness of palm codes. The probe is tried at three turns; each is shifted as a whole, then the
 * palm is cut into 8 × 8 blocks which may each move a little, as skin does. Stateless but for
 * constant filters; safe for use by several threads.
 */
final class PalmMatcher {
  private static final double TURN = StrictMath.toRadians(4);

  private final PalmCoder coder = new PalmCoder();

  PalmCode code(PalmRoi roi) {
    return coder.code(roi);
  }

  /** Codes {@code roi} at every turn at which it is compared. */
  PalmProbe probe(PalmRoi roi) {
    PalmCode upright = coder.code(roi);
    return new PalmProbe(
        upright, List.of(coder.code(roi.turned(-TURN)), upright, coder.code(roi.turned(TURN))));
  }

  /** The best likeness of {@code probe}, at any of its turns, with any of {@code enrolled}. */
  double likeness(List<PalmCode> enrolled, PalmProbe probe) {
    double best = 0;
    for (PalmCode turned : probe.turned()) {
      for (PalmCode sample : enrolled) {
        best = Math.max(best, CodeAlignment.likeness(sample, turned));
      }
    }
    return best;
  }

  /** The best false-match exponent of {@code roi} against any sample. */
  double exponent(PalmTemplate template, PalmRoi roi) {
    return FalseMatchScale.exponent(likeness(template.samples(), roi));
  }

  /** The best likeness of {@code roi}, at any of its turns, with any of {@code enrolled}. */
  double likeness(List<PalmCode> enrolled, PalmRoi roi) {
    return likeness(enrolled, probe(roi));
  }
}
