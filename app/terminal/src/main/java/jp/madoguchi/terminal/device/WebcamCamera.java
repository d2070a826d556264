package jp.madoguchi.terminal.device;

import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithBufferOperations;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import org.jspecify.annotations.Nullable;

/** One camera, at the resolution that is nearest to what palm matching needs. */
final class WebcamCamera implements Camera {
  private static final int WANTED_PIXELS = 640 * 480;
  private static final long POLL_MILLIS = 10;

  private final WebcamDevice device;
  private final Clock clock;

  WebcamCamera(WebcamDevice device, Clock clock) {
    this.device = device;
    this.clock = clock;
  }

  @Override
  public String name() {
    return device.getName();
  }

  @Override
  public Capture start() throws CameraLost {
    try {
      Arrays.stream(device.getResolutions())
          .min(Comparator.comparingInt(WebcamCamera::distance))
          .ifPresent(device::setResolution);
      device.open();
    } catch (WebcamException e) {
      throw new CameraLost("the camera does not open", e);
    }
    if (!device.isOpen()) {
      throw new CameraLost("the camera does not open: another program may hold it");
    }
    return new WebcamCapture();
  }

  private static int distance(Dimension size) {
    return Math.abs(size.width * size.height - WANTED_PIXELS);
  }

  private final class WebcamCapture implements Capture {
    private long sequence;
    private long exposed = latest();

    @Override
    public Frame next(Duration limit) throws CameraLost, InterruptedException {
      long end = clock.tick() + limit.toNanos();
      do {
        BufferedImage image = grab();
        if (image != null && isNew()) {
          return frame(image);
        }
        Thread.sleep(POLL_MILLIS);
      } while (clock.tick() - end < 0);
      throw new CameraLost("no picture in " + limit);
    }

    private @Nullable BufferedImage grab() throws CameraLost {
      try {
        return device.getImage();
      } catch (WebcamException e) {
        throw new CameraLost("the camera went away", e);
      }
    }

    /** The driver hands out a black picture until the first one was taken. */
    private boolean isNew() {
      long before = exposed;
      exposed = latest();
      return exposed > before;
    }

    private long latest() {
      return device instanceof WebcamDeviceWithBufferOperations timed
          ? timed.getLastFrameTimestamp()
          : clock.tick();
    }

    private Frame frame(BufferedImage image) {
      int width = image.getWidth();
      int height = image.getHeight();
      int[] rgb = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] &= 0xFFFFFF;
      }
      return new Frame(width, height, rgb, sequence++, clock.tick());
    }

    @Override
    public void close() {
      device.close();
    }
  }
}
