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

  /** The best false-match exponent of {@code roi} against any sample. */
  double exponent(PalmTemplate template, PalmRoi roi) {
    return FalseMatchScale.exponent(likeness(template.samples(), roi));
  }

  /** The best likeness of {@code roi}, at any of its turns, with any of {@code enrolled}. */
  double likeness(List<PalmCode> enrolled, PalmRoi roi) {
    double best = 0;
    for (int turn = -1; turn <= 1; turn++) {
      PalmCode probe = coder.code(turn == 0 ? roi : roi.turned(turn * TURN));
      for (PalmCode sample : enrolled) {
        best = Math.max(best, CodeAlignment.likeness(sample, probe));
      }
    }
    return best;
  }
}
