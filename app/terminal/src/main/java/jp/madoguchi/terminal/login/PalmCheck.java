package jp.madoguchi.terminal.login;

import java.io.IOException;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Frame;

/**
 * Compares frames with the operator's palm. One try is a burst of {@value #BURST} frames in which a
 * palm could be compared, and the best counts; it is counted on the disk before the first
 * comparison of a burst, so that pulling the plug does not win a try back. Used from one thread at
 * a time.
 */
public final class PalmCheck {
  private static final int BURST = 6;

  private final PalmVerifier palms;
  private final PalmTemplate template;
  private final LoginBook book;
  private final OperatorId operator;
  private final Runnable recognised;
  private int compared;
  private boolean counted;

  /** What a frame came to. */
  public sealed interface Look {
    /** It is the operator. */
    record Recognised() implements Look {}

    /** Hold still, or better: nothing is decided yet. */
    record GoOn(java.util.Optional<PalmRefusal> guidance) implements Look {}
  }

  PalmCheck(
      PalmVerifier palms,
      PalmTemplate template,
      LoginBook book,
      OperatorId operator,
      Runnable recognised) {
    this.palms = palms;
    this.template = template;
    this.book = book;
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
    countBeforeComparing();
    return switch (palms.compare(template, frame)) {
      case PalmVerdict.Match _ -> {
        book.reset(operator);
        counted = false;
        recognised.run();
        yield new Look.Recognised();
      }
      case PalmVerdict.NotCaptured(PalmRefusal reason) ->
          new Look.GoOn(java.util.Optional.of(reason));
      case PalmVerdict.NoMatch _ -> {
        refuseAfterBurst();
        yield new Look.GoOn(java.util.Optional.empty());
      }
    };
  }

  /** The operator went away before a burst was whole: nothing was decided against them. */
  public void abandon() throws IOException {
    if (counted && compared == 0) {
      book.uncount(operator);
      counted = false;
    }
  }

  private void countBeforeComparing() throws IOException {
    if (!counted) {
      book.count(operator);
      counted = true;
    }
  }

  private void refuseAfterBurst() throws LoginRefused {
    if (++compared < BURST) {
      return;
    }
    compared = 0;
    counted = false;
    int left = book.triesLeft(operator);
    if (left == 0) {
      throw new LoginRefused.LockedOut(operator);
    }
    throw new LoginRefused.OtherPalm(left);
  }
}
