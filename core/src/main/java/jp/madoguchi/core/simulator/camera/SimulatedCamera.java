package jp.madoguchi.core.simulator.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;

/**
 * Plays {@link Scene}s with generated hands. The scene may be changed at any time from any thread;
 * a capture that waits notices at once. One capture at a time, as with a real device.
 */
public final class SimulatedCamera implements Camera {
  /** Time between frames, 15 a second. */
  public static final Duration PACE = Duration.ofNanos(66_666_667);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Clock clock;
  private final Duration pace;
  private final Stage stage;
  private Scene scene = Scene.GOOD_HAND;
  private boolean capturing;

  /**
   * A camera at {@link #PACE}.
   *
   * @param person the seed of whoever stands before the camera, asked anew for every frame
   * @param shots decides all placements and noise
   */
  public SimulatedCamera(LongSupplier person, Clock clock, long shots) {
    this(person, clock, shots, PACE);
  }

  /**
   * @param pace least time between two frames of a capture; zero never waits, as tests wish
   */
  public SimulatedCamera(LongSupplier person, Clock clock, long shots, Duration pace) {
    this.clock = clock;
    this.pace = pace;
    this.stage = new Stage(person, shots);
  }

  /** What is played now. */
  public Scene scene() {
    lock.lock();
    try {
      return scene;
    } finally {
      lock.unlock();
    }
  }

  /** Plays {@code next} from the next frame on. */
  public void play(Scene next) {
    lock.lock();
    try {
      scene = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String name() {
    return "訓練用カメラ";
  }

  @Override
  public Capture start() throws CameraLost {
    lock.lock();
    try {
      if (scene == Scene.UNPLUGGED) {
        throw new CameraLost("unplugged");
      }
      if (capturing) {
        throw new CameraLost("in use");
      }
      capturing = true;
      return new Film();
    } finally {
      lock.unlock();
    }
  }

  private final class Film implements Capture {
    private long sequence;
    private long lastTick = clock.tick() - pace.toNanos();
    private boolean open = true;

    @Override
    public Frame next(Duration limit) throws CameraLost, InterruptedException {
      Scene played = sceneInTurn(limit);
      return stage.show(played, sequence++, lastTick);
    }

    /** Who stands there does it after a moment, as people do. */
    @Override
    public void ask(Optional<Gesture> gesture) {
      stage.ask(gesture);
    }

    private Scene sceneInTurn(Duration limit) throws CameraLost, InterruptedException {
      lock.lockInterruptibly();
      try {
        waitForTurn(limit.toNanos());
        requireAlive();
        lastTick = clock.tick();
        return scene;
      } finally {
        lock.unlock();
      }
    }

    /** One frame's time after the last, but no longer than {@code limit}. */
    private void waitForTurn(long limit) throws CameraLost, InterruptedException {
      long due = Math.max(0, lastTick + pace.toNanos() - clock.tick());
      long left = Math.min(due, limit);
      while (left > 0) {
        requireAlive();
        left = changed.awaitNanos(left);
      }
      if (due > limit) {
        throw new CameraLost("no frame within " + TimeUnit.NANOSECONDS.toMillis(limit) + " ms");
      }
    }

    private void requireAlive() throws CameraLost {
      if (!open) {
        throw new CameraLost("capture is closed");
      }
      if (scene == Scene.UNPLUGGED) {
        throw new CameraLost("unplugged");
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        if (open) {
          open = false;
          capturing = false;
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
