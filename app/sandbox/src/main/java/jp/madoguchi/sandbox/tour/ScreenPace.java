package jp.madoguchi.sandbox.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import jp.madoguchi.core.port.Clock;

/**
 * Asks the screen's thread all the time whether it answers, and so knows for how long it did not,
 * and what it did instead: keys that are pressed meanwhile wait as long. What the watching itself
 * and the driver's own looking cost is counted with it.
 */
final class ScreenPace implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(1);
  private static final long PATIENCE_MILLIS = 10;
  private static final long LOOK_MILLIS = 2;

  private final Executor screen;
  private final Clock clock;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicReference<Silence> longest = new AtomicReference<>(Silence.NONE);
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
    try {
      Thread watched = answered(new FutureTask<>(Thread::currentThread));
      while (!over.get()) {
        Thread.sleep(BETWEEN);
        longest.accumulateAndGet(ask(watched), BinaryOperator.maxBy(Silence.BY_LENGTH));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Thread answered(FutureTask<Thread> question)
      throws InterruptedException, ExecutionException {
    screen.execute(question);
    return question.get();
  }

  private Silence ask(Thread watched) throws InterruptedException, ExecutionException {
    FutureTask<Thread> question = new FutureTask<>(Thread::currentThread);
    List<StackTraceElement[]> doing = new ArrayList<>();
    long asked = clock.tick();
    screen.execute(question);
    long patience = PATIENCE_MILLIS;
    while (true) {
      try {
        question.get(patience, TimeUnit.MILLISECONDS);
        return new Silence(Duration.ofNanos(clock.tick() - asked), doing);
      } catch (TimeoutException silent) {
        doing.add(watched.getStackTrace());
        patience = LOOK_MILLIS;
      }
    }
  }

  /** The longest since this was last asked. */
  Silence longest() {
    return longest.getAndSet(Silence.NONE);
  }

  @Override
  public void close() {
    over.set(true);
  }
}
