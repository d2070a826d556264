package jp.madoguchi.core.modality;

import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.LivenessCheck.Progress;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/** One try of a palm: likeness, then what it is asked for. */
public final class PalmTrial implements Trial {
  private final Function<Frame, PalmVerdict> comparison;
  private final LivenessCheck liveness;

  /**
   * @param comparison with one operator's template
   */
  public PalmTrial(Function<Frame, PalmVerdict> comparison, LivenessCheck liveness) {
    this.comparison = comparison;
    this.liveness = liveness;
  }

  @Override
  public Sight look(Frame frame) {
    PalmVerdict verdict = comparison.apply(frame);
    return switch (liveness.look(frame, verdict)) {
      case Progress.Passed _ ->
          new Sight.Recognised(
              verdict instanceof PalmVerdict.Match(double exponent) ? exponent : 0);
      case Progress.Failed(var reason) -> new Sight.NotBelieved(reason);
      case Progress.Do(Gesture gesture) -> new Sight.Asks(gesture);
      case Progress.OpenAgain _ -> new Sight.AsksToOpen();
      case Progress.BeginAgain _ -> new Sight.BeginsAnew();
      case Progress.Hold _ -> new Sight.Alike();
      case Progress.Recognising _ ->
          verdict instanceof PalmVerdict.NotCaptured(var reason)
              ? new Sight.NotCaptured(PalmRecognition.quality(reason))
              : new Sight.NotAlike();
    };
  }

  @Override
  public Optional<Gesture> asked() {
    return liveness.asked();
  }
}
