package jp.madoguchi.terminal.device;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;

/** The cameras of this machine: Video4Linux, Media Foundation or AVFoundation. */
public final class WebcamCameras {
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

  /** The camera with this name, else the first one, looked for at each start. */
  public Camera chosen(Optional<String> name) {
    return new ChosenCamera(this, name);
  }
}
