package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.madoguchi.core.liveness.LivenessCheck.Reason;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Sight;
import jp.madoguchi.core.modality.Trial;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/**
 * Tries to recognise the operator, counted. One try is a burst of {@link Trial#BURST} pictures in
 * which something could be compared, and the best counts, and what the person is asked for then; it
 * is counted on the disk before the first comparison of a burst, so that pulling the plug does not
 * win a try back. Where the book says that the next try has to wait, nothing is compared. Used from
 * one thread at a time.
 */
public final class CountedTrial {
  private final Supplier<Trial> trials;
  private final Tries tries;
  private final OperatorId operator;
  private final String name;
  private final Consumer<String> recognised;
  private Trial trial;
  private int compared;
  private boolean alike;
  private boolean counted;

  /** What a frame came to. */
  public sealed interface Look {
    /** It is the operator. */
    record Recognised() implements Look {}

    /** Hold still, or better: nothing is decided yet. */
    record GoOn(Optional<Quality> guidance) implements Look {}

    /** It may be the operator: now they should do this. */
    record Asks(Gesture gesture) implements Look {}

    /** They did; now as in the beginning. */
    record AsksToOpen() implements Look {}

    /** They moved before they were asked, or left. */
    record BeginsAnew() implements Look {}

    /** Nothing is compared for so long. */
    record Waits(Duration left) implements Look {}
  }

  /**
   * @param trials begins one try after another
   * @param modality whose tries these are, for the access log
   * @param recognised hears in which class the likeness was, once
   */
  public CountedTrial(
      Supplier<Trial> trials,
      Modality modality,
      Tries tries,
      OperatorId operator,
      Consumer<String> recognised) {
    this.trials = trials;
    this.tries = tries;
    this.operator = operator;
    this.recognised = recognised;
    name = modality.name().toLowerCase(Locale.ROOT);
    trial = trials.get();
  }

  /** What the operator is asked for now; empty: nothing but to be there. */
  public Optional<Gesture> asked() {
    return trial.asked();
  }

  /**
   * Looks at one frame.
   *
   * @throws LoginRefused.OtherPalm a whole burst was not alike, or who was alike did not do what
   *     was asked; tries are left
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
    return switch (trial.look(frame)) {
      case Sight.NotCaptured(Quality reason) -> new Look.GoOn(Optional.of(reason));
      case Sight.NotAlike _ -> notYet();
      case Sight.Alike _ -> seenAlike(new Look.GoOn(Optional.empty()));
      case Sight.Asks(Gesture gesture) -> seenAlike(new Look.Asks(gesture));
      case Sight.AsksToOpen _ -> seenAlike(new Look.AsksToOpen());
      case Sight.BeginsAnew _ -> seenAlike(new Look.BeginsAnew());
      case Sight.NotBelieved(Reason reason) -> throw refusal(reason.name(), Optional.of(reason));
      case Sight.Recognised(double exponent) -> {
        recognise(name + " e" + (int) exponent);
        yield new Look.Recognised();
      }
    };
  }

  private Look seenAlike(Look look) {
    alike = true;
    return look;
  }

  private Look notYet() throws LoginRefused, IOException {
    if (++compared == Trial.BURST) {
      throw refusal("not alike", Optional.empty());
    }
    return new Look.GoOn(Optional.empty());
  }

  /** The operator went away before a burst was whole. Where nothing was compared, it was no try. */
  public void abandon() throws IOException {
    if (!counted) {
      return;
    }
    counted = false;
    // Whoever saw what is asked for has learnt that they are alike.
    if (compared == 0 && !alike) {
      tries.uncount(operator);
    } else {
      tries.ended(operator, name + ", given up");
    }
  }

  private void countBeforeComparing() throws IOException {
    tries.count(operator);
    counted = true;
    compared = 0;
    alike = false;
    trial = trials.get();
  }

  private void recognise(String likeness) throws IOException {
    tries.recognised(operator, likeness);
    counted = false;
    recognised.accept(likeness);
  }

  private LoginRefused refusal(String how, Optional<Reason> live) throws IOException {
    counted = false;
    tries.ended(operator, name + ", " + how);
    return tries.triesLeft(operator) == 0
        ? new LoginRefused.LockedOut(operator)
        : new LoginRefused.OtherPalm(tries.freeLeft(operator), tries.triesLeft(operator), live);
  }
}
