package jp.madoguchi.core.port;

/** There is no camera, or it gave no picture in time, or none of its pictures count. */
public final class CameraLost extends Exception {
  private final boolean virtual;

  public CameraLost(String message) {
    super(message);
    virtual = false;
  }

  public CameraLost(String message, Throwable cause) {
    super(message, cause);
    virtual = false;
  }

  private CameraLost(String message, boolean virtual) {
    super(message);
    this.virtual = virtual;
  }

  /** There is one, but a program makes its pictures. */
  public static CameraLost ofAProgram() {
    return new CameraLost("a program makes the pictures of this camera", true);
  }

  /** Whether it was refused because a program makes its pictures. */
  public boolean isVirtual() {
    return virtual;
  }
}
