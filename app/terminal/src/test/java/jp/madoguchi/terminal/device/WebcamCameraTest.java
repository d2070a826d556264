package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebcamCameraTest {
  private static final Duration LIMIT = Duration.ofNanos(5);
  private final FakeDevice device = new FakeDevice();
  private final Camera inTest = new WebcamCamera(device, new CountingClock());

  @Test
  void aPictureBecomesAFrame() throws Exception {
    try (Camera.Capture capture = inTest.start()) {
      Frame frame = capture.next(LIMIT);
      assertEquals(2, frame.width());
      assertArrayEquals(new int[] {0x123456, 0xFFFFFF}, frame.rgb());
      assertEquals(frame.sequence() + 1, capture.next(LIMIT).sequence());
    }
    assertFalse(device.open);
  }

  @Test
  void theResolutionNearestToTheWantedOneIsTaken() throws Exception {
    inTest.start().close();
    assertEquals(new Dimension(800, 600), device.chosen);
  }

  @Test
  void aCameraThatAnotherProgramHoldsIsLost() {
    device.held = true;
    assertThrows(CameraLost.class, inTest::start);
  }

  @Test
  void aCameraWithoutPicturesIsLost() throws Exception {
    device.dark = true;
    Camera.Capture capture = inTest.start();
    assertThrows(CameraLost.class, () -> capture.next(LIMIT));
  }

  @Test
  void anUnpluggedCameraIsLost() throws Exception {
    Camera.Capture capture = inTest.start();
    device.unplugged = true;
    assertThrows(CameraLost.class, () -> capture.next(LIMIT));
  }

  private static final class FakeDevice implements WebcamDevice {
    private boolean open;
    private boolean held;
    private boolean dark;
    private boolean unplugged;
    private Dimension chosen = new Dimension();

    @Override
    public String getName() {
      return "Fake camera";
    }

    @Override
    public Dimension[] getResolutions() {
      return new Dimension[] {
        new Dimension(1920, 1080), new Dimension(800, 600), new Dimension(160, 120)
      };
    }

    @Override
    public Dimension getResolution() {
      return chosen;
    }

    @Override
    public void setResolution(Dimension size) {
      chosen = size;
    }

    @Override
    public @Nullable BufferedImage getImage() {
      if (unplugged) {
        throw new WebcamException("unplugged");
      }
      BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, 0x123456);
      image.setRGB(1, 0, 0xFFFFFF);
      return dark ? null : image;
    }

    @Override
    public void open() {
      open = !held;
    }

    @Override
    public void close() {
      open = false;
    }

    @Override
    public void dispose() {}

    @Override
    public boolean isOpen() {
      return open;
    }
  }

  /** Each look moves it on by a nanosecond. */
  private record CountingClock(AtomicLong ticks) implements Clock {
    CountingClock() {
      this(new AtomicLong());
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long tick() {
      return ticks.incrementAndGet();
    }

    @Override
    public String bootId() {
      return "test";
    }
  }
}
