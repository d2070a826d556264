package jp.madoguchi.storage.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.core.port.Clock;

/** A clock that is put to a day, and goes on by a millisecond each time it is read. */
final class DayClock implements Clock {
  private final AtomicLong ticks = new AtomicLong();
  private Instant start;

  DayClock(LocalDate day) {
    put(day);
  }

  /** Ten in the morning at the office. */
  void put(LocalDate day) {
    start = day.atTime(LocalTime.of(10, 0)).atZone(Clock.TOKYO).toInstant();
  }

  @Override
  public Instant now() {
    return start.plus(Duration.ofMillis(ticks.incrementAndGet()));
  }

  @Override
  public long tick() {
    return ticks.incrementAndGet();
  }

  @Override
  public String bootId() {
    return "boot-1";
  }
}
