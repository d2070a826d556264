package jp.madoguchi.bench;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** Stands still, so that every run has the same dates. */
public final class BenchClock implements Clock {
  @Override
  public Instant now() {
    return Instant.parse("2026-11-02T01:00:00Z");
  }

  @Override
  public long tick() {
    return 1;
  }

  @Override
  public String bootId() {
    return "bench";
  }
}
