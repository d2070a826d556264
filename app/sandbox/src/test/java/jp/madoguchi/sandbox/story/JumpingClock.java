package jp.madoguchi.sandbox.story;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.terminal.system.SystemClock;

/** A clock that goes as this machine's, and jumps when a story wants time to have passed. */
final class JumpingClock implements Clock {
  private final SystemClock real = new SystemClock();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  void jump(Duration time) {
    ahead.updateAndGet(time::plus);
  }

  @Override
  public Instant now() {
    return real.now().plus(ahead.get());
  }

  @Override
  public long tick() {
    return real.tick() + ahead.get().toNanos();
  }

  @Override
  public String bootId() {
    return real.bootId();
  }
}
