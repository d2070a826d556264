package jp.madoguchi.sandbox.channel;

import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.value.Bytes;

/** An outbox in front of another one; a test breaks one of its methods. */
class Wrapped implements Outbox {
  private final Outbox behind;

  Wrapped(Outbox behind) {
    this.behind = behind;
  }

  @Override
  public Position position() {
    return behind.position();
  }

  @Override
  public Load load(int limit) {
    return behind.load(limit);
  }

  @Override
  public void seal(Batch batch, Bytes sealed) {
    behind.seal(batch, sealed);
  }

  @Override
  public Optional<Sealed> oldestUnanswered() {
    return behind.oldestUnanswered();
  }

  @Override
  public void answered(Receipt receipt, Bytes receiptBytes) {
    behind.answered(receipt, receiptBytes);
  }

  @Override
  public Optional<Bytes> receiptHash(long sequence) {
    return behind.receiptHash(sequence);
  }

  @Override
  public boolean sendAgain(long from) {
    return behind.sendAgain(from);
  }

  @Override
  public Unsent unsent() {
    return behind.unsent();
  }

  @Override
  public Optional<Receipt> lastReceipt() {
    return behind.lastReceipt();
  }
}
