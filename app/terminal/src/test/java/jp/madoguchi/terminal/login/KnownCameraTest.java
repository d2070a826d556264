package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.CameraOrigin.Kind;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.terminal.device.TrueCamera;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KnownCameraTest {
  private static final CameraOrigin OURS = new CameraOrigin(Kind.DEVICE, "usb 046d:0825 A1");
  private static final CameraOrigin ANOTHER = new CameraOrigin(Kind.DEVICE, "usb 046d:0825 B2");
  private static final CameraOrigin VIRTUAL = new CameraOrigin(Kind.VIRTUAL, "");

  private final KnownCamera inTest = new KnownCamera(new PowerDisk());

  @Test
  void nothingIsSaidBeforeAnybodyWasRegistered() throws Exception {
    assertEquals(Message.NONE, inTest.word(OURS));
  }

  @Test
  void nothingIsSaidOfTheOneThatIsKnown() throws Exception {
    inTest.keep(OURS);

    assertEquals(Message.NONE, inTest.word(OURS));
  }

  @Test
  void anExchangedOneIsTold() throws Exception {
    inTest.keep(OURS);

    assertEquals(Message.of("login.camera.changed"), inTest.word(ANOTHER));
  }

  @Test
  void oneOfWhichNothingIsKnownIsNeitherKeptNorTold() throws Exception {
    inTest.keep(OURS);
    inTest.keep(CameraOrigin.unknown());

    assertEquals(Message.NONE, inTest.word(CameraOrigin.unknown()));
    assertEquals(Message.of("login.camera.changed"), inTest.word(ANOTHER));
  }

  @Test
  void oneThatAProgramMakesIsTold() throws Exception {
    assertEquals(Message.of("login.camera.virtual"), inTest.word(VIRTUAL));
  }

  @Nested
  class ATrueCamera {
    private record Said(CameraOrigin origin) implements Camera {
      @Override
      public String name() {
        return "camera";
      }

      @Override
      public Capture start() {
        return new Capture() {
          @Override
          public Frame next(Duration limit) {
            return new Frame(1, 1, new int[1], 0, 0);
          }

          @Override
          public void close() {}
        };
      }
    }

    @Test
    void givesNoPictureOfAProgram() {
      CameraLost lost =
          assertThrows(CameraLost.class, () -> new TrueCamera(new Said(VIRTUAL)).start());
      assertTrue(lost.isVirtual());
    }

    @Test
    void givesThoseOfADeviceAndOfOneThatIsNotKnown() throws Exception {
      for (CameraOrigin origin : new CameraOrigin[] {OURS, CameraOrigin.unknown()}) {
        try (Camera.Capture capture = new TrueCamera(new Said(origin)).start()) {
          assertEquals(1, capture.next(Duration.ZERO).width());
        }
      }
    }
  }
}
