package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.port.Clock;

/** A clock that goes on by a little more than a millisecond each time it is read. */
record StepClock(AtomicLong ticks) implements Clock {
  static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  StepClock() {
    this(new AtomicLong());
  }

  @Override
  public Instant now() {
    return START.plusNanos(tick());
  }

  @Override
  public long tick() {
    return ticks.addAndGet(1_000_001);
  }

  @Override
  public String bootId() {
    return "boot-1";
  }
}
