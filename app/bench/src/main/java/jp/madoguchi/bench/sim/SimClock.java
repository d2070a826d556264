package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** Time that passes when the world says so. For one thread. */
final class SimClock implements Clock {
  /** When every world begins. */
  static final Instant BEGINNING = Instant.parse("2026-11-02T00:00:00Z");

  private Instant now = BEGINNING;
  private Duration skew = Duration.ZERO;
  private long tick;
  private int boots = 1;

  void pass(Duration time) {
    now = now.plus(time);
    tick += time.toNanos();
  }

  /** From now on the wall clock is off by this. */
  void skew(Duration by) {
    skew = by;
  }

  /** The machine starts anew. */
  void boot() {
    boots++;
    tick = 0;
  }

  @Override
  public Instant now() {
    return now.plus(skew);
  }

  @Override
  public long tick() {
    return tick;
  }

  @Override
  public String bootId() {
    return "BOOT-" + boots;
  }
}
