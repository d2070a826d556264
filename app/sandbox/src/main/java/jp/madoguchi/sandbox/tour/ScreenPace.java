package jp.madoguchi.sandbox.tour;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.port.Clock;

/**
 * Asks the screen's thread all the time whether it answers, and so knows for how long it did not:
 * keys that are pressed meanwhile wait as long. What the watching itself and the driver's own
 * looking cost is counted with it.
 */
final class ScreenPace implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(1);

  private final Executor screen;
  private final Clock clock;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong longest = new AtomicLong();
  private final Thread watcher;

  /**
   * @param screen runs work on the screen's thread
   */
  ScreenPace(Executor screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
    watcher = Thread.ofPlatform().daemon().name("screen pace").start(this::watch);
  }

  private void watch() {
    while (!over.get()) {
      try {
        Thread.sleep(BETWEEN);
        FutureTask<Boolean> answer = new FutureTask<>(() -> true);
        long asked = clock.tick();
        screen.execute(answer);
        answer.get();
        longest.accumulateAndGet(clock.tick() - asked, Math::max);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** The longest wait since this was last asked. */
  Duration longest() {
    return Duration.ofNanos(longest.getAndSet(0));
  }

  @Override
  public void close() {
    over.set(true);
  }
}
