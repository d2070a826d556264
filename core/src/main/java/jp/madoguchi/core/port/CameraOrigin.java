package jp.madoguchi.core.port;

/**
 * What the operating system says about a camera. It is told by the machine, not by the camera: who
 * has the machine, or a device that lies on the bus, has this too.
 *
 * @param identity maker, product and serial number as the bus has them; empty where nothing is
 *     known
 */
public record CameraOrigin(Kind kind, String identity) {
  /** Where pictures come from. */
  public enum Kind {
    /** A device on a bus of the machine. */
    DEVICE,
    /** A program that passes itself off as a camera. */
    VIRTUAL,
    /** The operating system does not say. */
    UNKNOWN
  }

  /** Nothing is said. */
  public static CameraOrigin unknown() {
    return new CameraOrigin(Kind.UNKNOWN, "");
  }

  /** Whether it is known that no camera takes the pictures. */
  public boolean isVirtual() {
    return kind == Kind.VIRTUAL;
  }
}
