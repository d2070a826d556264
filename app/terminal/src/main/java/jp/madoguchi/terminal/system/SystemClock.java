package jp.madoguchi.terminal.system;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.core.port.Clock;

/** The machine's clock; each object is a boot of its own, so a program makes one. */
public final class SystemClock implements Clock {
  private final String bootId = UUID.randomUUID().toString();

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long tick() {
    return System.nanoTime();
  }

  @Override
  public String bootId() {
    return bootId;
  }
}
