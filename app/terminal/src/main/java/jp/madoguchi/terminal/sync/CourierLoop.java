package jp.madoguchi.terminal.sync;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a courier's steps as long as a terminal is in use: at once when nudged, every so often
 * otherwise, and ever more rarely while the line is down. Its methods may be called from any
 * thread.
 */
public final class CourierLoop implements CourierCarrying.Turns, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Future<?> running;
  private volatile boolean stopping;
  private volatile boolean dayEnds;

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

  /** Asks for the last batch of the day, now. */
  public void closeDay() {
    dayEnds = true;
    nudges.release();
  }

  /** Something that is done with a courier between two steps. */
  public interface Errand<T> {
    T with(Courier courier) throws InterruptedException;
  }

  /**
   * Does something on the caller's thread once no step is under way; none begins meanwhile.
   *
   * @throws InterruptedException the loop was asked to stop, or the thread
   */
  @Override
  public <T> T between(Errand<T> errand) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      if (stopping) {
        throw new InterruptedException("the session ends");
      }
      return errand.with(courier);
    } finally {
      turn.unlock();
    }
  }

  /** Asks it to stop after the step it is at. */
  public void stop() {
    stopping = true;
    nudges.release();
  }

  /**
   * Stops and waits for the step it is at, so that the store may be closed. The step is never
   * interrupted, it may be in the midst of the store; a line that it waits for is to be closed.
   */
  @Override
  public void close() {
    stop();
    try {
      running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      awaitErrand();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      LOG.debug("the courier had stopped before", broken);
    } catch (TimeoutException late) {
      LOG.warn("The courier is still at its step", late);
    }
  }

  private void awaitErrand() throws InterruptedException, TimeoutException {
    if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException();
    }
    turn.unlock();
  }

  private void run() {
    int failures = 0;
    try {
      while (!stopping) {
        CourierStep step = step();
        listener.accept(step);
        failures = step.failed() ? failures + 1 : 0;
        if (!step.progress() && !stopping) {
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

  /** A store that fails once, on a full disk for one, may take the next step. */
  private CourierStep step() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      if (dayEnds) {
        CourierStep step = courier.closeDay();
        dayEnds = false;
        return step;
      }
      return courier.step();
    } catch (StoreUnavailable gone) {
      LOG.warn("The store did not take a step of the courier", gone);
      return new CourierStep.NoStore(gone.failure());
    } finally {
      turn.unlock();
    }
  }

  private void await(Duration wait) throws InterruptedException {
    nudges.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    nudges.drainPermits();
  }
}
