package jp.madoguchi.core.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.liveness.LivenessCheck.Progress;
import jp.madoguchi.core.liveness.LivenessCheck.Reason;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real matcher before the simulated camera, fifteen pictures a second. */
class LivenessAtCameraTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int LONGEST = 150;

  private final AtomicLong person = new AtomicLong(5_100_000);
  private final AtomicLong now = new AtomicLong();
  private final SimulatedCamera camera =
      new SimulatedCamera(person::get, new Ticking(), 3, Duration.ZERO);
  private final PalmVerifier verifier = new PalmVerifier();
  private final SeenFrames frames = new SeenFrames();

  private final class Ticking implements Clock {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long tick() {
      return now.get();
    }

    @Override
    public String bootId() {
      return "test";
    }
  }

  private Frame next(Camera.Capture capture) throws CameraLost, InterruptedException {
    now.addAndGet(SimulatedCamera.PACE.toNanos());
    return capture.next(LIMIT);
  }

  private PalmTemplate enrolled(Camera.Capture capture) throws Exception {
    PalmEnrolment enrolment = new PalmEnrolment();
    for (int i = 0; i < PalmTemplate.LEAST_SAMPLES; i++) {
      enrolment.offer(next(capture));
    }
    return assertInstanceOf(PalmEnrolment.Outcome.Enrolled.class, enrolment.finish()).template();
  }

  /** How a try ends that this scene is played to; the last progress where it does not end. */
  private Progress played(Scene scene, int steps) throws Exception {
    camera.play(Scene.GOOD_HAND);
    try (Camera.Capture capture = camera.start()) {
      PalmTemplate template = enrolled(capture);
      camera.play(scene);
      LivenessCheck check =
          new LivenessCheck(LivenessPlan.drawn(steps, CardFixture.randomness(4)), frames);
      Progress progress = new Progress.Recognising();
      for (int i = 0; i < LONGEST && !isOver(progress); i++) {
        Frame frame = next(capture);
        progress = check.look(frame, verifier.compare(template, frame));
        capture.ask(check.asked());
      }
      return progress;
    }
  }

  private static boolean isOver(Progress progress) {
    return progress instanceof Progress.Passed || progress instanceof Progress.Failed;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theOwnHandPasses(int steps) throws Exception {
    assertEquals(new Progress.Passed(), played(Scene.GOOD_HAND, steps));
  }

  @Test
  void aPrintedPalmIsAlikeAndCannotCloseItsFingers() throws Exception {
    assertEquals(new Progress.Passed(), played(Scene.PRINTED, 0), "the matcher alone lets it in");
    assertEquals(new Progress.Failed(Reason.NOT_FOLLOWED), played(Scene.PRINTED, 1));
  }

  @Test
  void aFrozenPictureIsFound() throws Exception {
    assertEquals(new Progress.Failed(Reason.FROZEN), played(Scene.FROZEN, 1));
  }

  @Test
  void somebodyElseIsNeverAskedForAnything() throws Exception {
    assertEquals(new Progress.Recognising(), played(Scene.OTHER_PERSON, 1));
  }
}
