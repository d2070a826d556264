package jp.madoguchi.sandbox.maker;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** The morning of 1 April 2026, for ever. */
record StoppedClock() implements Clock {
  @Override
  public Instant now() {
    return Instant.parse("2026-04-01T01:00:00Z");
  }

  @Override
  public long tick() {
    return 0;
  }

  @Override
  public String bootId() {
    return "boot";
  }
}
