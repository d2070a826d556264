package jp.madoguchi.terminal.retention;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.retention.Pace;

/**
 * Leaves the store to people for at least as long as each portion took, and a while before the
 * first. Ends at once when it is told to. One worker, any thread may stop it.
 */
final class GentlePace implements Pace {
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long wait;
  private long went;

  /**
   * @param settling how long the first portion waits
   */
  GentlePace(Clock clock, Duration settling) {
    this.clock = clock;
    wait = settling.toNanos();
  }

  @Override
  public boolean goesOn() {
    if (went != 0) {
      wait = clock.tick() - went;
    }
    try {
      boolean over = stopped.await(wait, TimeUnit.NANOSECONDS);
      went = clock.tick();
      return !over;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits so long; false where it is to end. */
  boolean rests(Duration time) throws InterruptedException {
    return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  void stop() {
    stopped.countDown();
  }
}
