package jp.madoguchi.bench.lab;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** One boot of a terminal, whose time goes on when it is told to; its wall clock always lies. */
final class LockoutClock implements Clock {
  private static final Instant WALL = Instant.parse("2026-11-02T01:00:00Z");

  private final int boot;
  private long tick;

  LockoutClock(int boot) {
    this.boot = boot;
  }

  void pass(Duration time) {
    tick += time.toNanos();
  }

  /** A boot later, it is a year before. */
  @Override
  public Instant now() {
    return WALL.minus(Duration.ofDays(365L * (boot % 20)));
  }

  @Override
  public long tick() {
    return tick;
  }

  @Override
  public String bootId() {
    return "boot-" + boot;
  }
}
