package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/**
 * Compares what the camera sees with one enrolled palm (1 対 1 照合). Stateless and safe for use by
 * several threads; counting tries is the caller's. It judges likeness only: a flat copy of the
 * right palm may match, so this gates an act together with a card and never alone.
 */
public final class PalmVerifier {
  /** False match rate 1 in 100,000, ten times stricter than NIST SP 800-63B-4 asks. */
  public static final double DEFAULT_EXPONENT = 5;

  private final double required;
  private final PalmLocator locator = new PalmLocator();
  private final PalmMatcher matcher = new PalmMatcher();

  /** A verifier at {@link #DEFAULT_EXPONENT}. */
  public PalmVerifier() {
    this(DEFAULT_EXPONENT);
  }

  /**
   * @param required the least false-match exponent that passes, 1 to {@link
   *     FalseMatchScale#GREATEST}
   */
  public PalmVerifier(double required) {
    if (!(required >= 1 && required <= FalseMatchScale.GREATEST)) {
      throw new IllegalArgumentException("exponent " + required);
    }
    this.required = required;
  }

  /** Looks for a palm in {@code frame} and compares it with every sample of {@code template}. */
  public PalmVerdict compare(PalmTemplate template, Frame frame) {
    return switch (locator.locate(frame)) {
      case PalmLocation.Refused refused -> new PalmVerdict.NotCaptured(refused.reason());
      case PalmLocation.Found found -> judged(template, found.roi());
    };
  }

  private PalmVerdict judged(PalmTemplate template, PalmRoi roi) {
    double exponent = matcher.exponent(template, roi);
    return exponent >= required ? new PalmVerdict.Match(exponent) : new PalmVerdict.NoMatch();
  }
}
