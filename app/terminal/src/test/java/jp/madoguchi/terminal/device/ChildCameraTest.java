package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.system.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With real processes. */
class ChildCameraTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private final List<Process> begun = new ArrayList<>();

  @AfterEach
  void noProcessIsLeftBehind() throws Exception {
    for (Process each : begun) {
      boolean gone = each.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
      each.destroyForcibly();
      assertTrue(gone);
    }
  }

  private Camera playing(String what, Duration opening) {
    return new ChildCamera(
        "camera",
        () -> {
          Process started = PlayedCamera.playing(what).start();
          begun.add(started);
          return started;
        },
        new SystemClock(),
        opening);
  }

  private Camera playing(String what) {
    return playing(what, LIMIT);
  }

  @Test
  void picturesComeAsTheyWereTaken() throws Exception {
    try (Camera.Capture capture = playing("good").start()) {
      Frame first = capture.next(LIMIT);
      Frame second = capture.next(LIMIT);
      assertEquals(2, first.width());
      assertEquals(0x123456, first.rgb()[2]);
      assertEquals(first.sequence(), first.rgb()[0]);
      assertTrue(second.sequence() > first.sequence());
    }
  }

  @Test
  void whoWasSlowSeesTheNewestPicture() throws Exception {
    try (Camera.Capture capture = playing("good").start()) {
      capture.next(LIMIT);
      Thread.sleep(300);
      assertTrue(capture.next(LIMIT).sequence() > 10);
    }
  }

  @Test
  void theProcessEndsWithTheCapture() throws Exception {
    playing("good").start().close();
    assertTrue(begun.getFirst().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void aCameraThatIsNotThereIsLost() {
    CameraLost lost = assertThrows(CameraLost.class, playing("none")::start);
    assertFalse(String.valueOf(lost.getMessage()).isEmpty());
  }

  @Test
  void aProcessThatDoesNotStartIsLost() {
    CameraProcess.Starter none =
        () -> {
          throw new IOException("no such program");
        };
    Camera inTest = new ChildCamera("camera", none, new SystemClock(), LIMIT);
    assertThrows(CameraLost.class, inTest::start);
  }

  @Test
  void aDeviceThatNeverOpensIsLost() {
    assertThrows(CameraLost.class, playing("silent", Duration.ofMillis(50))::start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unplugged", "crashes", "chatters", "boasts"})
  void whateverTheDriverDoesTheCameraIsLostAndTheTerminalGoesOn(String what) throws Exception {
    try (Camera.Capture capture = playing(what).start()) {
      assertThrows(
          CameraLost.class,
          () -> {
            while (true) {
              capture.next(LIMIT);
            }
          });
    }
  }

  @Test
  void aDriverThatHangsIsLostInTime() throws Exception {
    try (Camera.Capture capture = playing("hangs").start()) {
      assertThrows(CameraLost.class, () -> capture.next(Duration.ofMillis(50)));
    }
  }

  @Test
  void aDriverThatTalksALotIsNotHeldUp() throws Exception {
    try (Camera.Capture capture = playing("talks").start()) {
      assertEquals(2, capture.next(LIMIT).width());
    }
  }

  @Test
  void theNextCaptureHasAProcessOfItsOwn() throws Exception {
    Camera inTest = playing("crashes");
    try (Camera.Capture capture = inTest.start()) {
      capture.next(LIMIT);
    }
    try (Camera.Capture capture = inTest.start()) {
      capture.next(LIMIT);
    }
    assertEquals(2, begun.size());
  }

  /** The real program, on a machine without a camera or with one. */
  @Test
  void theRealDriverRunsInItsProcess() throws Exception {
    Camera inTest = WebcamCameras.apart(Optional.of("no camera of this name"), new SystemClock());
    CameraLost lost = assertThrows(CameraLost.class, inTest::start);
    assertFalse(String.valueOf(lost.getMessage()).contains("does not open"));
  }
}
