package jp.madoguchi.core.port;

/** There is no camera, or it gave no picture in time. */
public final class CameraLost extends Exception {
  public CameraLost(String message) {
    super(message);
  }

  public CameraLost(String message, Throwable cause) {
    super(message, cause);
  }
}
