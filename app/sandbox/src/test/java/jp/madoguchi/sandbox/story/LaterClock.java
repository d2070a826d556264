package jp.madoguchi.sandbox.story;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.terminal.system.SystemClock;

/** A clock that is ahead of this machine's. */
record LaterClock(SystemClock real, Duration ahead) implements Clock {
  static LaterClock by(Duration ahead) {
    return new LaterClock(new SystemClock(), ahead);
  }

  @Override
  public Instant now() {
    return real.now().plus(ahead);
  }

  @Override
  public long tick() {
    return real.tick();
  }

  @Override
  public String bootId() {
    return real.bootId();
  }
}
