package jp.madoguchi.core.port;

import java.time.Duration;

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

    @Override
    void close();
  }

  /** The device's name for people. */
  String name();

  /**
   * Starts capturing.
   *
   * @throws CameraLost there is no camera, or another program holds it
   */
  Capture start() throws CameraLost;
}
