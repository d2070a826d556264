package jp.madoguchi.core.biometric;

import java.util.List;
import jp.madoguchi.core.port.Frame;

/**
 * Compares what the camera sees with one enrolled palm (1 対 1 照合). Stateless and safe for use by
 * several threads; counting tries is the caller's. It judges likeness only: a flat copy of the
 * right palm may match, so this gates an act together with a card and never alone.
 */
public final class PalmVerifier {
  /** False match rate 1 in 100,000, ten times stricter than NIST SP 800-63B-4 asks. */
  public static final double DEFAULT_EXPONENT = 5;

  /** Frames of one try, of which the best counts. */
  public static final int DEFAULT_BURST = 6;

  private final double required;
  private final int burst;
  private final PalmLocator locator = new PalmLocator();
  private final PalmMatcher matcher = new PalmMatcher();

  /** A verifier at {@link #DEFAULT_EXPONENT}, for tries of {@link #DEFAULT_BURST} frames. */
  public PalmVerifier() {
    this(DEFAULT_EXPONENT);
  }

  /**
   * @param required the least false-match exponent that passes, 1 to {@link
   *     FalseMatchScale#GREATEST}
   */
  public PalmVerifier(double required) {
    this(required, DEFAULT_BURST);
  }

  /**
   * @param required as above, for the whole try
   * @param burst frames of one try, 1 to 100: each of them is a chance for a stranger, so that each
   *     must be the more alike
   */
  public PalmVerifier(double required, int burst) {
    if (burst < 1 || burst > 100) {
      throw new IllegalArgumentException("burst of " + burst);
    }
    if (!(required >= 1 && required <= FalseMatchScale.GREATEST)) {
      throw new IllegalArgumentException("exponent " + required);
    }
    this.required = required;
    this.burst = burst;
  }

  /** Looks for a palm in {@code frame} and compares it with every sample of {@code template}. */
  public PalmVerdict compare(PalmTemplate template, Frame frame) {
    return switch (locator.locate(frame)) {
      case PalmLocation.Refused refused -> new PalmVerdict.NotCaptured(refused.reason());
      case PalmLocation.Found found -> judged(template, found.roi());
    };
  }

  private PalmVerdict judged(PalmTemplate template, PalmRoi roi) {
    List<PalmCode> enrolled = template.codes();
    double likeness = matcher.likeness(enrolled, matcher.probe(roi));
    double exponent = FalseMatchScale.PHOTOGRAPHS.exponent(likeness, enrolled.size(), burst);
    return exponent >= required ? new PalmVerdict.Match(exponent) : new PalmVerdict.NoMatch();
  }
}
