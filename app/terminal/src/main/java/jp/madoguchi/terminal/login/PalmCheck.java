package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Frame;

/**
 * Compares frames with the operator's palm. One try is a burst of {@value #BURST} frames in which a
 * palm could be compared, and the best counts; it is counted on the disk before the first
 * comparison of a burst, so that pulling the plug does not win a try back. Where the book says that
 * the next try has to wait, nothing is compared. Used from one thread at a time.
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
  private int compared;
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

    /** Nothing is compared for so long. */
    record Waits(Duration left) implements Look {}
  }

  /**
   * @param recognised hears in which class the likeness was, once
   */
  public PalmCheck(
      Comparison comparison, Tries tries, OperatorId operator, Consumer<String> recognised) {
    this.comparison = comparison;
    this.tries = tries;
    this.operator = operator;
    this.recognised = recognised;
  }

  /**
   * Looks at one frame.
   *
   * @throws LoginRefused.OtherPalm a whole burst was not alike; tries are left
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
    return switch (comparison.of(frame)) {
      case PalmVerdict.Match match -> {
        recognise(ALIKE + (int) match.exponent());
        yield new Look.Recognised();
      }
      case PalmVerdict.NotCaptured(PalmRefusal reason) -> new Look.GoOn(Optional.of(reason));
      case PalmVerdict.NoMatch _ -> {
        refuseAfterBurst();
        yield new Look.GoOn(Optional.empty());
      }
    };
  }

  /** The operator went away before a burst was whole. Where nothing was compared, it was no try. */
  public void abandon() throws IOException {
    if (!counted) {
      return;
    }
    counted = false;
    if (compared == 0) {
      tries.uncount(operator);
    } else {
      tries.ended(operator, GIVEN_UP);
    }
  }

  private void countBeforeComparing() throws IOException {
    tries.count(operator);
    counted = true;
    compared = 0;
  }

  private void recognise(String likeness) throws IOException {
    tries.recognised(operator, likeness);
    counted = false;
    recognised.accept(likeness);
  }

  private void refuseAfterBurst() throws LoginRefused, IOException {
    if (++compared < BURST) {
      return;
    }
    counted = false;
    tries.ended(operator, OTHER);
    if (tries.triesLeft(operator) == 0) {
      throw new LoginRefused.LockedOut(operator);
    }
    throw new LoginRefused.OtherPalm(tries.freeLeft(operator), tries.triesLeft(operator));
  }
}
