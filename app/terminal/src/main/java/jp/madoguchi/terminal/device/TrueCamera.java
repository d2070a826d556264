package jp.madoguchi.terminal.device;

import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CameraOrigin;

/** A camera of which no picture counts while the machine says that a program makes them. */
public record TrueCamera(Camera camera) implements Camera {
  @Override
  public String name() {
    return camera.name();
  }

  @Override
  public CameraOrigin origin() {
    return camera.origin();
  }

  @Override
  public Capture start() throws CameraLost {
    if (origin().isVirtual()) {
      throw CameraLost.ofAProgram();
    }
    return camera.start();
  }
}
