package jp.madoguchi.terminal.device;

import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;

/** The camera that the office chose; it may be plugged in later. */
record ChosenCamera(WebcamCameras cameras, Optional<String> wanted) implements Camera {
  @Override
  public String name() {
    return wanted.orElse("");
  }

  @Override
  public Capture start() throws CameraLost {
    for (Camera each : cameras.list()) {
      if (wanted.map(each.name()::equals).orElse(true)) {
        return each.start();
      }
    }
    throw new CameraLost(wanted.map(name -> "no camera " + name).orElse("no camera"));
  }
}
