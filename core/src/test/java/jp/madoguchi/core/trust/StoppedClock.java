package jp.madoguchi.core.trust;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;

/** Always the same instant. */
public record StoppedClock(Instant now) implements Clock {
  @Override
  public long tick() {
    return 0;
  }

  @Override
  public String bootId() {
    return "boot";
  }
}
