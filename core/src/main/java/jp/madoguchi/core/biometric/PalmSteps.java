package jp.madoguchi.core.biometric;

import java.util.List;
import jp.madoguchi.core.port.Frame;

/**
 * The steps of a comparison one by one, for whoever measures the matcher; what decides about people
 * is {@link PalmVerifier}, which takes the same steps. Safe for use by several threads.
 */
public final class PalmSteps {
  private final PalmLocator locator = new PalmLocator();
  private final PalmMatcher matcher = new PalmMatcher();
  private final FalseMatchScale scale;

  private PalmSteps(FalseMatchScale scale) {
    this.scale = scale;
  }

  /** For frames in which the palm is located here. */
  public static PalmSteps ofPhotographs() {
    return new PalmSteps(FalseMatchScale.PHOTOGRAPHS);
  }

  /** For regions that somebody else cut ({@link PalmRoi#ofRegion}). */
  public static PalmSteps ofRegions() {
    return new PalmSteps(FalseMatchScale.REGIONS);
  }

  /** Algorithm and parameters, as templates name them. */
  public String extractor() {
    return PalmTemplate.EXTRACTOR;
  }

  /** The palm in {@code frame}, or why there is none to use. */
  public PalmLocation locate(Frame frame) {
    return locator.locate(frame);
  }

  /** Codes the palm for comparison. */
  public PalmProbe probe(PalmRoi roi) {
    return matcher.probe(roi);
  }

  /** How alike {@code probe} is to the nearest of {@code enrolled}, which must not be empty. */
  public double likeness(List<PalmProbe> enrolled, PalmProbe probe) {
    return matcher.likeness(enrolled.stream().map(PalmProbe::upright).toList(), probe);
  }

  /**
   * What the scale promises of that likeness when one frame was compared with a template of {@code
   * samples}: −log10 of the false match rate, 0 to {@link FalseMatchScale#GREATEST}.
   */
  public double exponent(double likeness, int samples) {
    return scale.exponent(likeness, samples, 1);
  }
}
