package jp.madoguchi.core.simulator.card;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;

/** A card reader without hardware. Safe for use by several threads. */
public final class VirtualReader implements CardReader {
  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<VirtualCard> inserted = Optional.empty();
  private long changes;
  private long commands;
  private long pullAt = Long.MAX_VALUE;
  private boolean pullBeforeAnswer;

  public VirtualReader(String name) {
    this.name = name;
  }

  /** Puts a card in, in the place of the one that is there. */
  public void insert(VirtualCard card) {
    change(Optional.of(card));
  }

  /** Puts a card in that is no PIV card. */
  public void insertUnknown() {
    insert(new UnknownCard());
  }

  /** Pulls the card; what was connected to it is lost. */
  public void remove() {
    change(Optional.empty());
  }

  /** The card answers {@code commandCount} more commands; the next one never reaches it. */
  public void pullAfter(int commandCount) {
    planPull(commandCount, false);
  }

  /**
   * The card answers {@code commandCount} more commands and executes the next one, but is pulled
   * before its answer leaves.
   */
  public void pullBeforeAnswerAfter(int commandCount) {
    planPull(commandCount, true);
  }

  /** How many commands have reached cards in this reader. */
  public long commands() {
    lock.lock();
    try {
      return commands;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Card> connect() {
    lock.lock();
    try {
      inserted.ifPresent(VirtualCard::reset);
      return inserted.map(card -> new Connection(card, changes));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean present() {
    lock.lock();
    try {
      return inserted.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes at once, even where a card is pulled and put back before the waiting thread runs. */
  @Override
  public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long before = changes;
      long left = limit.toNanos();
      while (inserted.isPresent() == wasPresent && changes == before && left > 0) {
        left = changed.awaitNanos(left);
      }
      return inserted.isPresent() != wasPresent || changes != before;
    } finally {
      lock.unlock();
    }
  }

  private void change(Optional<VirtualCard> card) {
    lock.lock();
    try {
      inserted = card;
      changes++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void planPull(int commandCount, boolean beforeAnswer) {
    lock.lock();
    try {
      pullAt = commands + commandCount;
      pullBeforeAnswer = beforeAnswer;
    } finally {
      lock.unlock();
    }
  }

  private byte[] transmit(VirtualCard card, long since, byte[] command) throws CardLost {
    lock.lock();
    try {
      requireStillThere(since);
      boolean pull = commands == pullAt;
      if (pull && !pullBeforeAnswer) {
        pullNow();
      }
      requireStillThere(since);
      commands++;
      byte[] answer = card.answer(command.clone());
      if (pull) {
        pullNow();
      }
      requireStillThere(since);
      return answer;
    } finally {
      lock.unlock();
    }
  }

  private void pullNow() {
    pullAt = Long.MAX_VALUE;
    change(Optional.empty());
  }

  private void requireStillThere(long since) throws CardLost {
    if (changes != since) {
      throw new CardLost("the card was pulled");
    }
  }

  private final class Connection implements Card {
    private final VirtualCard card;
    private final long since;
    private volatile boolean closed;

    Connection(VirtualCard card, long since) {
      this.card = card;
      this.since = since;
    }

    @Override
    public byte[] answerToReset() {
      return card.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLost {
      if (closed) {
        throw new CardLost("the connection was closed");
      }
      return VirtualReader.this.transmit(card, since, command);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
