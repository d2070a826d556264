package jp.madoguchi.core.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.liveness.LivenessCheck.Progress;
import jp.madoguchi.core.liveness.LivenessCheck.Reason;
import jp.madoguchi.core.liveness.LivenessPlan.Step;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LivenessCheckTest {
  private static final PalmVerdict ALIKE = new PalmVerdict.Match(6);
  private static final PalmVerdict UNLIKE = new PalmVerdict.NoMatch();
  private static final PalmVerdict CLOSED = refused(PalmRefusal.FINGERS_CLOSED);
  private static final PalmVerdict LEANING = refused(PalmRefusal.TILTED);
  private static final PalmVerdict GONE = refused(PalmRefusal.NO_HAND);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration FRAME = Duration.ofMillis(67);

  private long now;
  private int pictures;

  private static PalmVerdict refused(PalmRefusal reason) {
    return new PalmVerdict.NotCaptured(reason);
  }

  private static LivenessCheck asking(Gesture... gestures) {
    List<Step> steps = List.of(gestures).stream().map(each -> new Step(each, PAUSE)).toList();
    return new LivenessCheck(new LivenessPlan(steps), new SeenFrames());
  }

  /** A new picture after the usual time. */
  private Progress see(LivenessCheck inTest, PalmVerdict verdict) {
    now += FRAME.toNanos();
    return inTest.look(frame(++pictures), verdict);
  }

  private Frame frame(int colour) {
    return new Frame(1, 1, new int[] {colour}, pictures, now);
  }

  /** The open palm until the first gesture is asked for. */
  private void recognise(LivenessCheck inTest) {
    while (inTest.asked().isEmpty()) {
      see(inTest, ALIKE);
    }
    see(inTest, ALIKE);
    see(inTest, ALIKE);
  }

  @Nested
  class Somebody {
    @Test
    void whoDoesWhatIsAskedPasses() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      recognise(inTest);
      assertEquals(Optional.of(Gesture.CLOSE_FINGERS), inTest.asked());
      see(inTest, CLOSED);
      assertInstanceOf(Progress.OpenAgain.class, see(inTest, CLOSED));
      assertEquals(Optional.empty(), inTest.asked());
      assertInstanceOf(Progress.Passed.class, see(inTest, ALIKE));
    }

    @Test
    void severalGesturesAreAskedOneAfterTheOther() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS, Gesture.LEAN);
      recognise(inTest);
      see(inTest, CLOSED);
      see(inTest, CLOSED);
      assertInstanceOf(Progress.Hold.class, see(inTest, ALIKE));
      recognise(inTest);
      assertEquals(Optional.of(Gesture.LEAN), inTest.asked());
      see(inTest, LEANING);
      see(inTest, LEANING);
      assertInstanceOf(Progress.Passed.class, see(inTest, ALIKE));
    }

    @Test
    void aPlanWithoutStepsPassesWithTheMatch() {
      assertInstanceOf(Progress.Passed.class, see(asking(), ALIKE));
    }

    @Test
    void oneFrameOnTheWayIsNoGesture() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      recognise(inTest);
      see(inTest, CLOSED);
      assertInstanceOf(Progress.Do.class, see(inTest, ALIKE));
    }

    @Test
    void aRestlessHandBeginsAnew() {
      LivenessCheck inTest = asking(Gesture.LEAN);
      see(inTest, ALIKE);
      assertInstanceOf(Progress.BeginAgain.class, see(inTest, LEANING));
      recognise(inTest);
      see(inTest, LEANING);
      assertInstanceOf(Progress.OpenAgain.class, see(inTest, LEANING));
    }

    @Test
    void whoTakesTheHandAwayBeginsAnew() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      recognise(inTest);
      assertInstanceOf(Progress.BeginAgain.class, see(inTest, GONE));
      assertEquals(Optional.empty(), inTest.asked());
    }

    @Test
    void nobodyThereIsNothing() {
      assertInstanceOf(Progress.Recognising.class, see(asking(Gesture.LEAN), GONE));
    }
  }

  @Nested
  class SomebodyElse {
    @Test
    void anotherPalmAfterTheGestureIsNotEnough() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      recognise(inTest);
      see(inTest, CLOSED);
      see(inTest, CLOSED);
      for (int i = 0; i < 20; i++) {
        assertInstanceOf(Progress.OpenAgain.class, see(inTest, UNLIKE));
      }
    }

    @Test
    void anotherPalmBeforeIsNeverAsked() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      for (int i = 0; i < 100; i++) {
        assertInstanceOf(Progress.Recognising.class, see(inTest, UNLIKE));
      }
    }

    @Test
    void aPictureThatCannotFollowFailsInTime() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      Progress last = see(inTest, ALIKE);
      for (int i = 0; i < 200 && !(last instanceof Progress.Failed); i++) {
        last = see(inTest, ALIKE);
      }
      assertEquals(new Progress.Failed(Reason.NOT_FOLLOWED), last);
    }

    @Test
    void theWrongGestureIsNone() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      recognise(inTest);
      see(inTest, LEANING);
      assertInstanceOf(Progress.Do.class, see(inTest, LEANING));
    }

    /** A recording of somebody who once did the same. */
    @Test
    void whatMovesBeforeItIsAskedFailsAfterAFewBeginnings() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      Progress last = see(inTest, ALIKE);
      int frames = 0;
      while (!(last instanceof Progress.Failed)) {
        last = see(inTest, ++frames % 4 < 2 ? CLOSED : ALIKE);
        assertTrue(frames < 50 && !(last instanceof Progress.Passed));
      }
      assertEquals(new Progress.Failed(Reason.NOT_FOLLOWED), last);
    }

    @Test
    void whatIsThereBeforeAnybodyCouldReactIsNotAnAnswer() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      while (inTest.asked().isEmpty()) {
        see(inTest, ALIKE);
      }
      now += Duration.ofMillis(20).toNanos();
      assertInstanceOf(Progress.BeginAgain.class, inTest.look(frame(++pictures), CLOSED));
    }
  }

  @Nested
  class Pictures {
    @Test
    void aCameraThatHangsIsFound() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      Frame still = frame(7);
      Progress last = inTest.look(still, ALIKE);
      for (int i = 0; i < 4; i++) {
        assertTrue(!(last instanceof Progress.Failed), "frame " + i);
        last = inTest.look(still, ALIKE);
      }
      assertEquals(new Progress.Failed(Reason.FROZEN), last);
    }

    @Test
    void aLoopIsFound() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      inTest.look(frame(1), ALIKE);
      inTest.look(frame(2), ALIKE);
      assertEquals(new Progress.Failed(Reason.REPLAYED), inTest.look(frame(1), ALIKE));
    }

    @Test
    void aRecordingOfAnEarlierTryIsFound() {
      SeenFrames frames = new SeenFrames();
      LivenessPlan none = new LivenessPlan(List.of());
      new LivenessCheck(none, frames).look(frame(1), ALIKE);
      new LivenessCheck(none, frames).look(frame(2), ALIKE);
      assertEquals(
          new Progress.Failed(Reason.REPLAYED),
          new LivenessCheck(none, frames).look(frame(1), ALIKE));
    }

    @Test
    void picturesWithoutAHandMayBeAlike() {
      LivenessCheck inTest = asking(Gesture.CLOSE_FINGERS);
      for (int i = 0; i < 20; i++) {
        assertInstanceOf(Progress.Recognising.class, inTest.look(frame(0), GONE));
      }
    }
  }
}
