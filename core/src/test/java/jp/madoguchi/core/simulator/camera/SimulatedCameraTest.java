package jp.madoguchi.core.simulator.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmRefusal;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedCameraTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final AtomicLong person = new AtomicLong(6_000);
  private final SimulatedCamera inTest =
      new SimulatedCamera(person::get, new StoppedClock(), 1, Duration.ZERO);

  private static final class StoppedClock implements Clock {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "test";
    }
  }

  @Nested
  class BeforeAnEnrolledPerson {
    private final PalmVerifier verifier = new PalmVerifier();
    private final Camera.Capture capture = inTest.start();
    private final PalmTemplate template = enrolled();

    BeforeAnEnrolledPerson() throws CameraLost, InterruptedException {}

    private PalmTemplate enrolled() throws CameraLost, InterruptedException {
      PalmEnrolment enrolment = new PalmEnrolment();
      for (int i = 0; i < PalmTemplate.LEAST_SAMPLES; i++) {
        enrolment.offer(capture.next(LIMIT));
      }
      return assertInstanceOf(PalmEnrolment.Outcome.Enrolled.class, enrolment.finish()).template();
    }

    private PalmVerdict verdict(Scene scene) throws CameraLost, InterruptedException {
      inTest.play(scene);
      return verifier.compare(template, capture.next(LIMIT));
    }

    @ParameterizedTest
    @CsvSource({
      "TOO_NEAR, TOO_NEAR",
      "TOO_FAR, TOO_FAR",
      "TILTED, TILTED",
      "FINGERS_CLOSED, FINGERS_CLOSED",
      "DARK, TOO_DARK",
      "BLURRED, BLURRED",
      "NO_HAND, NO_HAND"
    })
    void eachMishapIsRefusedForWhatItIs(Scene scene, PalmRefusal reason)
        throws CameraLost, InterruptedException {
      assertEquals(new PalmVerdict.NotCaptured(reason), verdict(scene));
    }

    @Test
    void theGoodHandMatches() throws CameraLost, InterruptedException {
      assertInstanceOf(PalmVerdict.Match.class, verdict(Scene.GOOD_HAND));
    }

    @Test
    void theOtherPersonDoesNot() throws CameraLost, InterruptedException {
      assertEquals(new PalmVerdict.NoMatch(), verdict(Scene.OTHER_PERSON));
    }

    @Test
    void whoeverStepsUpNextIsSeen() throws CameraLost, InterruptedException {
      person.set(6_001);
      assertEquals(new PalmVerdict.NoMatch(), verdict(Scene.GOOD_HAND));
    }

    /** The matcher judges likeness alone; this is the limit that liveness has to close. */
    @Test
    void aFlatCopyIsAsLikeAsTheHand() throws CameraLost, InterruptedException {
      assertInstanceOf(PalmVerdict.Match.class, verdict(Scene.PRINTED));
    }
  }

  @Nested
  class AsADevice {
    @Test
    void aLivingPictureNeverRepeats() throws CameraLost, InterruptedException {
      try (Camera.Capture capture = inTest.start()) {
        Frame first = capture.next(LIMIT);
        Frame second = capture.next(LIMIT);
        assertFalse(Arrays.equals(first.rgb(), second.rgb()));
        assertEquals(first.sequence() + 1, second.sequence());
      }
    }

    @Test
    void aFrozenPictureRepeatsUnderANewNumber() throws CameraLost, InterruptedException {
      try (Camera.Capture capture = inTest.start()) {
        Frame last = capture.next(LIMIT);
        inTest.play(Scene.FROZEN);
        Frame frozen = capture.next(LIMIT);
        assertArrayEquals(last.rgb(), frozen.rgb());
        assertEquals(last.sequence() + 1, frozen.sequence());
      }
    }

    @Test
    void pullingThePlugEndsACapture() throws CameraLost {
      try (Camera.Capture capture = inTest.start()) {
        inTest.play(Scene.UNPLUGGED);
        assertThrows(CameraLost.class, () -> capture.next(LIMIT));
      }
    }

    @Test
    void anUnpluggedCameraDoesNotStart() {
      inTest.play(Scene.UNPLUGGED);
      assertThrows(CameraLost.class, inTest::start);
    }

    @Test
    void aSecondCaptureIsRefusedUntilTheFirstIsClosed() throws CameraLost {
      Camera.Capture first = inTest.start();
      assertThrows(CameraLost.class, inTest::start);
      first.close();
      inTest.start().close();
    }

    @Test
    void aClosedCaptureGivesNothing() throws CameraLost {
      Camera.Capture capture = inTest.start();
      capture.close();
      assertThrows(CameraLost.class, () -> capture.next(LIMIT));
    }

    @Test
    void noFrameComesBeforeItsTime() throws CameraLost, InterruptedException {
      SimulatedCamera paced = new SimulatedCamera(person::get, new StoppedClock(), 1);
      try (Camera.Capture capture = paced.start()) {
        capture.next(Duration.ZERO);
        assertThrows(CameraLost.class, () -> capture.next(Duration.ZERO));
      }
    }
  }
}
