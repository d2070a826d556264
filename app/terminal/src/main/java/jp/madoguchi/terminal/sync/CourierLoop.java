package jp.madoguchi.terminal.sync;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.madoguchi.core.port.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a courier's steps as long as a terminal is in use: at once when nudged, every so often
 * otherwise, and ever more rarely while the line is down. Its methods may be called from any
 * thread.
 */
public final class CourierLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);

  /**
   * When to come back.
   *
   * @param idle after a step that found nothing to do
   * @param base after the first failure
   * @param cap after many
   */
  public record Pace(Duration idle, Duration base, Duration cap) {
    /** Each minute; after failures from one second up to five minutes. */
    public static Pace usual() {
      return new Pace(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
  }

  private final Courier courier;
  private final Pace pace;
  private final Backoff backoff;
  private final Consumer<CourierStep> listener;
  private final Semaphore nudges = new Semaphore(0);
  private final Future<?> running;

  private CourierLoop(
      Courier courier,
      Pace pace,
      Randomness randomness,
      Consumer<CourierStep> listener,
      ExecutorService executor) {
    this.courier = courier;
    this.pace = pace;
    this.backoff = new Backoff(pace.base(), pace.cap(), randomness);
    this.listener = listener;
    this.running = executor.submit(this::run);
  }

  /**
   * Begins with a first step.
   *
   * @param listener is told each outcome on the loop's thread; what it throws ends the loop
   * @param executor gives the loop a thread of its own until it is closed
   */
  public static CourierLoop start(
      Courier courier,
      Pace pace,
      Randomness randomness,
      Consumer<CourierStep> listener,
      ExecutorService executor) {
    return new CourierLoop(courier, pace, randomness, listener, executor);
  }

  /** Asks for a step now; several nudges before it are one. */
  public void nudge() {
    nudges.release();
  }

  /** Stops; a step that waits for an answer is cut, and done again at the next start. */
  @Override
  public void close() {
    running.cancel(true);
  }

  private void run() {
    int failures = 0;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        CourierStep step = courier.step();
        listener.accept(step);
        failures = step.failed() ? failures + 1 : 0;
        if (!step.progress()) {
          await(step.failed() ? backoff.after(failures - 1) : pace.idle());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("The courier has stopped", broken);
      throw broken;
    }
  }

  private void await(Duration wait) throws InterruptedException {
    nudges.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    nudges.drainPermits();
  }
}
