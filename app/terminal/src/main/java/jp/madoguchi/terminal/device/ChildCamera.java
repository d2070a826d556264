package jp.madoguchi.terminal.device;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.device.CameraProcess.Starter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera whose driver runs in a process of its own, begun anew with each capture: one that
 * crashes or hangs is a {@link CameraLost} here, and the next capture has another. Of several
 * pictures that wait, the newest counts.
 */
final class ChildCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(ChildCamera.class);
  private static final int MOST_WORDS = 2000;
  private static final long PATIENCE_MILLIS = 500;

  private final String name;
  private final Starter starter;
  private final Clock clock;
  private final Duration opening;

  /**
   * @param opening how long process and device may take until they are there
   */
  ChildCamera(String name, Starter starter, Clock clock, Duration opening) {
    this.name = name;
    this.starter = starter;
    this.clock = clock;
    this.opening = opening;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CameraOrigin origin() {
    return VideoDevices.usual().origin(Optional.of(name).filter(each -> !each.isEmpty()));
  }

  @Override
  public Capture start() throws CameraLost {
    Process process;
    try {
      process = starter.start();
    } catch (IOException e) {
      throw new CameraLost("the camera's process does not start", e);
    }
    ChildCapture capture = new ChildCapture(process);
    // Threads of their own: to read from a process holds the virtual threads' carriers.
    Thread.ofPlatform().daemon().name("camera").start(capture::receive);
    Thread.ofPlatform().daemon().name("camera-words").start(capture::listen);
    try {
      capture.awaitOpen();
      return capture;
    } catch (CameraLost lost) {
      capture.close();
      throw lost;
    }
  }

  private final class ChildCapture implements Capture {
    private final Process process;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open;
    private Optional<Frame> newest = Optional.empty();
    private Optional<String> end = Optional.empty();

    ChildCapture(Process process) {
      this.process = process;
    }

    private void receive() {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
        FrameWire.require(in, FrameWire.OPEN);
        tell(() -> open = true);
        for (long sequence = 0; ; sequence++) {
          Frame frame = FrameWire.read(in, sequence, clock.tick());
          tell(() -> newest = Optional.of(frame));
        }
      } catch (IOException over) {
        tell(() -> end = Optional.of(String.valueOf(over.getMessage())));
      } finally {
        process.destroyForcibly();
      }
    }

    /** What the process says would else fill its pipe and stop it. */
    private void listen() {
      try (InputStream words = process.getErrorStream()) {
        byte[] first = words.readNBytes(MOST_WORDS);
        words.transferTo(OutputStream.nullOutputStream());
        if (first.length > 0) {
          LOG.info("camera: {}", new String(first, StandardCharsets.UTF_8).strip());
        }
      } catch (IOException over) {
        LOG.debug("the camera's process is gone", over);
      }
    }

    private void tell(Runnable change) {
      lock.lock();
      try {
        change.run();
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private void awaitOpen() throws CameraLost {
      lock.lock();
      try {
        long left = opening.toNanos();
        while (!open) {
          requireAlive();
          if (left <= 0) {
            throw new CameraLost("the camera does not open in " + opening);
          }
          left = changed.awaitNanos(left);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new CameraLost("the camera is not wanted any more", stopped);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Frame next(Duration limit) throws CameraLost, InterruptedException {
      lock.lockInterruptibly();
      try {
        long left = limit.toNanos();
        while (newest.isEmpty()) {
          requireAlive();
          if (left <= 0) {
            throw new CameraLost("no picture in " + limit);
          }
          left = changed.awaitNanos(left);
        }
        Frame frame = newest.get();
        newest = Optional.empty();
        return frame;
      } finally {
        lock.unlock();
      }
    }

    private void requireAlive() throws CameraLost {
      if (end.isPresent()) {
        throw new CameraLost("the camera's process ended: " + end.get());
      }
    }

    @Override
    public void close() {
      tell(() -> end = end.or(() -> Optional.of("closed")));
      try {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
      } catch (IOException gone) {
        LOG.debug("the camera's process is gone", gone);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
