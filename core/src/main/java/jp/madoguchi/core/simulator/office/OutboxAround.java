package jp.madoguchi.core.simulator.office;

import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.value.Bytes;

/** An outbox that does what another one does, but for what a subclass breaks. */
public class OutboxAround implements Outbox {
  private final Outbox inner;

  /**
   * @param inner stays the caller's
   */
  public OutboxAround(Outbox inner) {
    this.inner = inner;
  }

  @Override
  public Position position() {
    return inner.position();
  }

  @Override
  public Load load(int limit) {
    return inner.load(limit);
  }

  @Override
  public void seal(Batch batch, Bytes sealed) {
    inner.seal(batch, sealed);
  }

  @Override
  public Optional<Sealed> oldestUnanswered() {
    return inner.oldestUnanswered();
  }

  @Override
  public void answered(Receipt receipt, Bytes receiptBytes) {
    inner.answered(receipt, receiptBytes);
  }

  @Override
  public Optional<Bytes> receiptHash(long sequence) {
    return inner.receiptHash(sequence);
  }

  @Override
  public boolean sendAgain(long from) {
    return inner.sendAgain(from);
  }

  @Override
  public Unsent unsent() {
    return inner.unsent();
  }

  @Override
  public Optional<Receipt> lastReceipt() {
    return inner.lastReceipt();
  }
}
