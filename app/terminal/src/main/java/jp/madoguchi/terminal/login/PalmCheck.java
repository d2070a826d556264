package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.liveness.LivenessCheck.Progress;
import jp.madoguchi.core.liveness.LivenessCheck.Reason;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/**
 * Compares frames with the operator's palm. One try is a burst of {@value #BURST} frames in which a
 * palm could be compared, and the best counts, and what it is asked for then; it is counted on the
 * disk before the first comparison of a burst, so that pulling the plug does not win a try back.
 * Where the book says that the next try has to wait, nothing is compared. Used from one thread at a
 * time.
 */
public final class PalmCheck {
  private static final int BURST = 6;
  private static final String OTHER = "palm, not alike";
  private static final String GIVEN_UP = "palm, given up";
  private static final String ALIKE = "palm e";

  private final Comparison comparison;
  private final Tries tries;
  private final OperatorId operator;
  private final Consumer<String> recognised;
  private final Supplier<LivenessCheck> livenesses;
  private LivenessCheck liveness;
  private int compared;
  private boolean alike;
  private boolean counted;

  /** What a frame shows, against one operator's template. */
  @FunctionalInterface
  public interface Comparison {
    PalmVerdict of(Frame frame);
  }

  /** What a frame came to. */
  public sealed interface Look {
    /** It is the operator. */
    record Recognised() implements Look {}

    /** Hold still, or better: nothing is decided yet. */
    record GoOn(Optional<PalmRefusal> guidance) implements Look {}

    /** It may be the operator: now they should do this. */
    record Asks(Gesture gesture) implements Look {}

    /** They did; now the open hand again. */
    record AsksToOpen() implements Look {}

    /** The hand moved before it was asked, or left. */
    record BeginsAnew() implements Look {}

    /** Nothing is compared for so long. */
    record Waits(Duration left) implements Look {}
  }

  /**
   * @param livenesses what each try is asked for
   * @param recognised hears in which class the likeness was, once
   */
  public PalmCheck(
      Comparison comparison,
      Tries tries,
      OperatorId operator,
      Supplier<LivenessCheck> livenesses,
      Consumer<String> recognised) {
    this.comparison = comparison;
    this.tries = tries;
    this.operator = operator;
    this.recognised = recognised;
    this.livenesses = livenesses;
    liveness = livenesses.get();
  }

  /** What the operator is asked for now; empty: the open hand. */
  public Optional<Gesture> asked() {
    return liveness.asked();
  }

  /**
   * Looks at one frame.
   *
   * @throws LoginRefused.OtherPalm a whole burst was not alike, or a palm that was alike did not do
   *     what it was asked; tries are left
   * @throws LoginRefused.LockedOut that was the last try
   */
  public Look look(Frame frame) throws LoginRefused, IOException {
    if (!counted) {
      switch (tries.standing(operator)) {
        case Tries.Standing.Stopped _ -> throw new LoginRefused.LockedOut(operator);
        case Tries.Standing.Waits(Duration left) -> {
          return new Look.Waits(left);
        }
        case Tries.Standing.Free _ -> countBeforeComparing();
      }
    }
    PalmVerdict verdict = comparison.of(frame);
    alike |= verdict instanceof PalmVerdict.Match;
    return switch (liveness.look(frame, verdict)) {
      case Progress.Passed _ -> {
        recognise(likeness(verdict));
        yield new Look.Recognised();
      }
      case Progress.Failed(Reason reason) ->
          throw refusal("palm, " + reason.name(), Optional.of(reason));
      case Progress.Do(Gesture gesture) -> new Look.Asks(gesture);
      case Progress.OpenAgain _ -> new Look.AsksToOpen();
      case Progress.BeginAgain _ -> new Look.BeginsAnew();
      case Progress.Hold _ -> new Look.GoOn(Optional.empty());
      case Progress.Recognising _ -> notYet(verdict);
    };
  }

  private static String likeness(PalmVerdict verdict) {
    return verdict instanceof PalmVerdict.Match(double exponent) ? ALIKE + (int) exponent : ALIKE;
  }

  private Look notYet(PalmVerdict verdict) throws LoginRefused, IOException {
    if (verdict instanceof PalmVerdict.NotCaptured(PalmRefusal reason)) {
      return new Look.GoOn(Optional.of(reason));
    }
    if (++compared == BURST) {
      throw refusal(OTHER, Optional.empty());
    }
    return new Look.GoOn(Optional.empty());
  }

  /** The operator went away before a burst was whole. Where nothing was compared, it was no try. */
  public void abandon() throws IOException {
    if (!counted) {
      return;
    }
    counted = false;
    // Whoever saw what a palm is asked for has learnt that it is alike.
    if (compared == 0 && !alike) {
      tries.uncount(operator);
    } else {
      tries.ended(operator, GIVEN_UP);
    }
  }

  private void countBeforeComparing() throws IOException {
    tries.count(operator);
    counted = true;
    compared = 0;
    alike = false;
    liveness = livenesses.get();
  }

  private void recognise(String likeness) throws IOException {
    tries.recognised(operator, likeness);
    counted = false;
    recognised.accept(likeness);
  }

  private LoginRefused refusal(String how, Optional<Reason> live) throws IOException {
    counted = false;
    tries.ended(operator, how);
    return tries.triesLeft(operator) == 0
        ? new LoginRefused.LockedOut(operator)
        : new LoginRefused.OtherPalm(tries.freeLeft(operator), tries.triesLeft(operator), live);
  }
}
