package jp.madoguchi.terminal.login;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.VirtualReader;

/** Counts the connections that are open. */
record WatchedReader(VirtualReader reader, AtomicInteger open) implements CardReader {
  @Override
  public String name() {
    return reader.name();
  }

  @Override
  public boolean present() {
    return reader.present();
  }

  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    return reader.awaitChange(wasPresent, limit);
  }

  @Override
  public Optional<Card> connect() {
    return reader
        .connect()
        .map(card -> {
          open.incrementAndGet();
          return new Counted(card);
        });
  }

  private final class Counted implements Card {
    private final Card card;
    private boolean closed;

    Counted(Card card) {
      this.card = card;
    }

    @Override
    public byte[] answerToReset() {
      return card.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLost {
      return card.transmit(command);
    }

    @Override
    public void close() {
      card.close();
      if (!closed) {
        closed = true;
        open.decrementAndGet();
      }
    }
  }
}
