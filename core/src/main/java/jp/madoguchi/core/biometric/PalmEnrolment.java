package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.port.Frame;

/**
 * One enrolment (生体情報の登録): frames are offered until enough good ones are kept, the hand being
 * lifted and placed anew between them; then {@link #finish()} checks that they agree. Not safe for
 * use by several threads.
 */
public final class PalmEnrolment {
  /** Kept samples beyond this are not taken. */
  public static final int MOST_SAMPLES = 5;

  /** Samples must agree as far as a verification would ask. */
  private static final double AGREEMENT = PalmVerifier.DEFAULT_EXPONENT;

  private final PalmLocator locator = new PalmLocator();
  private final PalmMatcher matcher = new PalmMatcher();
  private final List<PalmRoi> rois = new ArrayList<>();
  private final List<PalmCode> codes = new ArrayList<>();

  /** What became of an offered frame. */
  public sealed interface Offer {
    /** The sample was kept; {@code kept} are there now. */
    record Kept(int kept) implements Offer {}

    /** There was no palm to keep. */
    record NotCaptured(PalmRefusal reason) implements Offer {}

    /** The very picture kept before: the hand was not placed anew, or the camera hangs. */
    record SamePicture() implements Offer {}

    /** Enough are kept already. */
    record Enough() implements Offer {}
  }

  /** How the enrolment ended. */
  public sealed interface Outcome {
    /** A template of the {@link PalmTemplate#SAMPLES} samples that agree best. */
    record Enrolled(PalmTemplate template) implements Outcome {}

    /** Fewer than {@link PalmTemplate#SAMPLES} samples were kept; more may be offered. */
    record TooFew(int kept) implements Outcome {}

    /** The samples do not agree (登録失敗): different hands, or too restless. Begin anew. */
    record Disagreeing() implements Outcome {}
  }

  /** Keeps the palm in {@code frame}, or says why not. */
  public Offer offer(Frame frame) {
    if (rois.size() == MOST_SAMPLES) {
      return new Offer.Enough();
    }
    return switch (locator.locate(frame)) {
      case PalmLocation.Refused refused -> new Offer.NotCaptured(refused.reason());
      case PalmLocation.Found found -> keep(found.roi());
    };
  }

  private Offer keep(PalmRoi roi) {
    PalmCode code = matcher.code(roi);
    if (codes.contains(code)) {
      return new Offer.SamePicture();
    }
    rois.add(roi);
    codes.add(code);
    return new Offer.Kept(rois.size());
  }

  /** Checks every pair of samples and picks the three whose weakest pair is strongest. */
  public Outcome finish() {
    int count = rois.size();
    if (count < PalmTemplate.SAMPLES) {
      return new Outcome.TooFew(count);
    }
    double[][] exponents = mutual();
    double strongest = -1;
    List<PalmCode> chosen = List.of();
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        for (int c = b + 1; c < count; c++) {
          double weakest = Math.min(exponents[a][b], Math.min(exponents[a][c], exponents[b][c]));
          if (weakest > strongest) {
            strongest = weakest;
            chosen = List.of(codes.get(a), codes.get(b), codes.get(c));
          }
        }
      }
    }
    return strongest >= AGREEMENT
        ? new Outcome.Enrolled(new PalmTemplate(chosen))
        : new Outcome.Disagreeing();
  }

  private double[][] mutual() {
    int count = rois.size();
    double[][] exponents = new double[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        double likeness = matcher.likeness(List.of(codes.get(a)), rois.get(b));
        exponents[a][b] = FalseMatchScale.exponent(likeness);
      }
    }
    return exponents;
  }
}
