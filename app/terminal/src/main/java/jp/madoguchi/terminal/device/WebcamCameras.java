package jp.madoguchi.terminal.device;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;

/** The cameras of this machine: Video4Linux, Media Foundation or AVFoundation. */
public final class WebcamCameras {
  private static final Duration OPENING = Duration.ofSeconds(10);

  private final Clock clock;

  public WebcamCameras(Clock clock) {
    this.clock = clock;
  }

  /**
   * All cameras; empty where there are none.
   *
   * @throws CameraLost the native driver does not run on this machine
   */
  public List<Camera> list() throws CameraLost {
    try {
      return new NativeDriver()
          .getDevices().stream().<Camera>map(device -> new WebcamCamera(device, clock)).toList();
    } catch (LinkageError e) {
      throw new CameraLost("no camera driver for this machine", e);
    }
  }

  /**
   * The camera with this name, else the first one, looked for at each start, with its driver in a
   * process of its own.
   */
  public static Camera apart(Optional<String> name, Clock clock) {
    return new ChildCamera(name.orElse(""), CameraProcess.of(name), clock, OPENING);
  }

  /** The camera with this name, else the first one, looked for at each start. */
  Camera chosen(Optional<String> name) {
    return new ChosenCamera(this, name);
  }
}
