package jp.madoguchi.core.port;

import java.time.Duration;
import java.util.Optional;

/** A camera over the palm rest. Frames are never stored. */
public interface Camera {
  /** A running capture. Not safe for use by several threads. */
  interface Capture extends AutoCloseable {
    /**
     * The next frame, waiting at most {@code limit}.
     *
     * @throws CameraLost no frame came in time, or the device went away
     */
    Frame next(Duration limit) throws CameraLost, InterruptedException;

    /**
     * Shows the person what they are asked to do, where the device can, with guide lights for
     * example; empty: hold the hand open. Does nothing elsewhere.
     */
    default void ask(Optional<Gesture> gesture) {}

    @Override
    void close();
  }

  /** The device's name for people. */
  String name();

  /** What the operating system says about it; may wait for the disk. */
  default CameraOrigin origin() {
    return CameraOrigin.unknown();
  }

  /**
   * Starts capturing.
   *
   * @throws CameraLost there is no camera, or another program holds it
   */
  Capture start() throws CameraLost;
}
