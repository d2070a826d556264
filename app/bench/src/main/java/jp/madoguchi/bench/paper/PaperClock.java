package jp.madoguchi.bench.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.core.port.Clock;

/** Stands still unless it is moved, so that much happens within one instant. For one thread. */
final class PaperClock implements Clock {
  /** The office's day in every run. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

  private Duration since = Duration.ZERO;

  void begin() {
    since = Duration.ZERO;
  }

  void passes(Duration time) {
    since = since.plus(time);
  }

  @Override
  public Instant now() {
    return START.plus(since);
  }

  /** No run lasts beyond it. */
  @Override
  public LocalDate today() {
    return DAY;
  }

  @Override
  public long tick() {
    return since.toNanos();
  }

  @Override
  public String bootId() {
    return "paper";
  }
}
