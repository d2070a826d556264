package jp.madoguchi.sandbox.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.core.port.Clock;

/** Stands still until it is put forward. */
final class TurningClock implements Clock {
  private final AtomicReference<Instant> now;

  TurningClock(Instant from) {
    now = new AtomicReference<>(from);
  }

  void forward(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public long tick() {
    return TimeUnit.MILLISECONDS.toNanos(now.get().toEpochMilli());
  }

  @Override
  public String bootId() {
    return "BOOT-1";
  }
}
