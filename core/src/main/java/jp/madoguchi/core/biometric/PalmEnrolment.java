package jp.madoguchi.core.biometric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Frame;

/**
 * One enrolment (生体情報の登録): frames are offered until enough good ones are kept, the hand being
 * lifted and placed anew between them; then {@link #finish()} checks that they agree. Not safe for
 * use by several threads.
 */
public final class PalmEnrolment {
  /** Kept samples beyond this are not taken. */
  public static final int MOST_SAMPLES = PalmTemplate.MOST_SAMPLES;

  /** Samples must agree as far as a verification would ask. */
  private static final double AGREEMENT = PalmVerifier.DEFAULT_EXPONENT;

  private final PalmHand hand;
  private final PalmLocator locator = new PalmLocator();
  private final PalmMatcher matcher = new PalmMatcher();
  private final List<PalmProbe> kept = new ArrayList<>();

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
    /** A template of the samples that agree best, and of those that agree with them. */
    record Enrolled(PalmTemplate template) implements Outcome {}

    /** Fewer than {@link PalmTemplate#LEAST_SAMPLES} samples were kept; more may be offered. */
    record TooFew(int kept) implements Outcome {}

    /** The samples do not agree (登録失敗): different hands, or too restless. Begin anew. */
    record Disagreeing() implements Outcome {}
  }

  /** Of a hand that nobody named. */
  public PalmEnrolment() {
    this(PalmHand.UNKNOWN);
  }

  /** Of that hand, as whoever enrols it says; the matcher cannot tell. */
  public PalmEnrolment(PalmHand hand) {
    this.hand = hand;
  }

  /** Keeps the palm in {@code frame}, or says why not. */
  public Offer offer(Frame frame) {
    if (kept.size() == MOST_SAMPLES) {
      return new Offer.Enough();
    }
    return switch (locator.locate(frame)) {
      case PalmLocation.Refused refused -> new Offer.NotCaptured(refused.reason());
      case PalmLocation.Found found -> keep(matcher.probe(found.roi()));
    };
  }

  /** How good the sample is that was kept last; empty before the first. */
  public Optional<PalmQuality> lastQuality() {
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(PalmQuality.of(kept.getLast().quality()));
  }

  private Offer keep(PalmProbe probe) {
    if (kept.stream().anyMatch(before -> before.upright().equals(probe.upright()))) {
      return new Offer.SamePicture();
    }
    kept.add(probe);
    return new Offer.Kept(kept.size());
  }

  /**
   * Checks every pair of samples, picks the three whose weakest pair is strongest, and adds what
   * agrees with all of them.
   */
  public Outcome finish() {
    int count = kept.size();
    if (count < PalmTemplate.LEAST_SAMPLES) {
      return new Outcome.TooFew(count);
    }
    double[][] exponents = mutual();
    double strongest = -1;
    List<Integer> chosen = List.of();
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        for (int c = b + 1; c < count; c++) {
          double weakest = Math.min(exponents[a][b], Math.min(exponents[a][c], exponents[b][c]));
          if (weakest > strongest) {
            strongest = weakest;
            chosen = List.of(a, b, c);
          }
        }
      }
    }
    return strongest >= AGREEMENT
        ? new Outcome.Enrolled(template(chosen, exponents))
        : new Outcome.Disagreeing();
  }

  private PalmTemplate template(List<Integer> chosen, double[][] exponents) {
    List<PalmSample> samples = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      double[] with = exponents[i];
      if (chosen.contains(i) || chosen.stream().allMatch(other -> with[other] >= AGREEMENT)) {
        samples.add(new PalmSample(kept.get(i).upright(), kept.get(i).quality()));
      }
    }
    return new PalmTemplate(hand, samples);
  }

  private double[][] mutual() {
    int count = kept.size();
    double[][] exponents = new double[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        double likeness = matcher.likeness(List.of(kept.get(a).upright()), kept.get(b));
        exponents[a][b] = FalseMatchScale.PHOTOGRAPHS.exponent(likeness, 1, 1);
        exponents[b][a] = exponents[a][b];
      }
    }
    return exponents;
  }
}
