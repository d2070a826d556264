package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.terminal.text.Message;

/**
 * Looks at a device's pictures until it is decided whether they show the operator. One look at a
 * time: whoever was here before may be looking for the last frame still. Not for the screen's
 * thread.
 */
final class Watching {
  private static final Duration FRAME_LIMIT = Duration.ofSeconds(3);

  /** Without a hand that can be compared for so long, an acquisition has failed. */
  private static final Duration ACQUISITION = Duration.ofSeconds(5);

  /** So many in a row are said to be failed. */
  private static final int ACQUISITIONS = 3;

  private final Object eye = new Object();

  /** What the person is told; on the looking thread. */
  interface Seen {
    void frame(Frame frame);

    void guidance(Message words);

    /** No hand could be compared, again and again. */
    void notCaptured();
  }

  /**
   * Whether it is the operator; false where nobody wants to know any more.
   *
   * @throws CameraLost there is no camera, or it gives no picture
   * @throws LoginRefused it is somebody else, for this try
   */
  boolean recognises(Way way, CountedTrial check, BooleanSupplier wanted, Seen seen)
      throws CameraLost, InterruptedException, LoginRefused, IOException {
    synchronized (eye) {
      return recognisesAlone(way, check, wanted, seen);
    }
  }

  private static boolean recognisesAlone(
      Way way, CountedTrial check, BooleanSupplier wanted, Seen seen)
      throws CameraLost, InterruptedException, LoginRefused, IOException {
    Vain vain = new Vain(seen);
    try (Camera.Capture capture = way.device().start()) {
      while (wanted.getAsBoolean()) {
        Frame frame = capture.next(FRAME_LIMIT);
        seen.frame(frame);
        CountedTrial.Look look = check.look(frame);
        if (look instanceof CountedTrial.Look.Recognised) {
          return true;
        }
        vain.count(frame, look);
        seen.guidance(words(way.modality(), look));
        capture.ask(check.asked());
      }
      return false;
    } finally {
      check.abandon();
    }
  }

  private static Message words(Modality modality, CountedTrial.Look look) {
    return switch (look) {
      case CountedTrial.Look.Recognised _ -> Message.NONE;
      case CountedTrial.Look.GoOn(var refusal) ->
          refusal
              .map(reason -> ModalityWords.of(modality, reason))
              .orElse(ModalityWords.hold(modality));
      case CountedTrial.Look.Asks(Gesture gesture) -> Message.of("login.live.do." + gesture.name());
      case CountedTrial.Look.AsksToOpen _ -> Message.of("login.live.open");
      case CountedTrial.Look.BeginsAnew _ -> Message.of("login.live.again");
      case CountedTrial.Look.Waits(Duration left) ->
          Message.of("login.palm.wait", left.toSeconds() + 1);
    };
  }

  /** Counts acquisitions that failed, by the frames' own time. */
  private static final class Vain {
    private final Seen seen;
    private Optional<Long> since = Optional.empty();
    private int failed;

    private Vain(Seen seen) {
      this.seen = seen;
    }

    private void count(Frame frame, CountedTrial.Look look) {
      boolean nothing = look instanceof CountedTrial.Look.GoOn(var refusal) && refusal.isPresent();
      if (!nothing) {
        since = Optional.empty();
        failed = 0;
      } else if (since.isEmpty()) {
        since = Optional.of(frame.tick());
      } else if (frame.tick() - since.get() >= ACQUISITION.toNanos()) {
        since = Optional.of(frame.tick());
        failed++;
        if (failed == ACQUISITIONS) {
          seen.notCaptured();
        }
      }
    }
  }
}
