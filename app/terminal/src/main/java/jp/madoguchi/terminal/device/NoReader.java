package jp.madoguchi.terminal.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.CardReader;

/** In the place of a reader that a seat does not have: no name, and never a card. */
public final class NoReader implements CardReader {
  @Override
  public String name() {
    return "";
  }

  @Override
  public Optional<Card> connect() {
    return Optional.empty();
  }

  @Override
  public boolean present() {
    return false;
  }

  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    return wasPresent || new CountDownLatch(1).await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }
}
