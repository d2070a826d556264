package jp.madoguchi.core.modality;

import java.util.List;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.port.Frame;

/** One try with single samples. */
final class SampledTrial<S> implements Trial {
  private final Samples<S> samples;
  private final List<S> enrolled;
  private final SeenFrames seen;
  private final double required;

  /**
   * @param required of the whole try
   */
  SampledTrial(Samples<S> samples, List<S> enrolled, SeenFrames seen, double required) {
    this.samples = samples;
    this.enrolled = enrolled;
    this.seen = seen;
    this.required = required;
  }

  @Override
  public Sight look(Frame frame) {
    return samples.read(frame).either(probe -> compared(frame, probe), Sight.NotCaptured::new);
  }

  private Sight compared(Frame frame, S probe) {
    return switch (seen.look(frame)) {
      case FROZEN -> new Sight.NotBelieved(LivenessCheck.Reason.FROZEN);
      case REPLAYED -> new Sight.NotBelieved(LivenessCheck.Reason.REPLAYED);
      case REPEATED, NEW -> judged(probe);
    };
  }

  private Sight judged(S probe) {
    double best = 0;
    for (S sample : enrolled) {
      best = Math.max(best, samples.exponent(sample, probe));
    }
    double exponent = ofTheTry(best, enrolled.size());
    return exponent >= required ? new Sight.Recognised(exponent) : new Sight.NotAlike();
  }

  /**
   * Each picture of a burst, with each sample, is one more chance for a stranger: taken as if they
   * were independent, which is on the safe side.
   */
  static double ofTheTry(double single, int samples) {
    return single - StrictMath.log10(BURST * (double) samples);
  }
}
