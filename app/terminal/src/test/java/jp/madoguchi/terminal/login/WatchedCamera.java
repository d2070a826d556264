package jp.madoguchi.terminal.login;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/** Does something at one of the frames. */
final class WatchedCamera implements Camera {
  private final Camera camera;
  private Runnable act = () -> {};
  private Runnable each = () -> {};
  private long due = Long.MAX_VALUE;

  WatchedCamera(Camera camera) {
    this.camera = camera;
  }

  /** Once the frame with this number within its capture was asked for. */
  void atFrame(long number, Runnable action) {
    due = number;
    act = action;
  }

  /** Before each frame. */
  void atEachFrame(Runnable action) {
    each = action;
  }

  @Override
  public String name() {
    return camera.name();
  }

  @Override
  public Capture start() throws CameraLost {
    Capture capture = camera.start();
    return new Capture() {
      private long asked;

      @Override
      public Frame next(Duration limit) throws CameraLost, InterruptedException {
        each.run();
        if (++asked == due) {
          due = Long.MAX_VALUE;
          act.run();
        }
        return capture.next(limit);
      }

      @Override
      public void ask(Optional<Gesture> gesture) {
        capture.ask(gesture);
      }

      @Override
      public void close() {
        capture.close();
      }
    };
  }
}
