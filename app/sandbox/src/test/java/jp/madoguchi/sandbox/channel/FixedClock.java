package jp.madoguchi.sandbox.channel;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** Always the same instant. */
record FixedClock(Instant now) implements Clock {
  @Override
  public long tick() {
    return 1;
  }

  @Override
  public String bootId() {
    return "BOOT-1";
  }
}
