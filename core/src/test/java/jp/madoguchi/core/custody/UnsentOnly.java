package jp.madoguchi.core.custody;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.value.Bytes;

/** An outbox that is asked for nothing but its counts. */
final class UnsentOnly implements Outbox {
  private int changes;

  void hold(int unsent) {
    changes = unsent;
  }

  @Override
  public Unsent unsent() {
    Optional<Instant> oldest = changes == 0 ? Optional.empty() : Optional.of(Samples.NOW);
    return new Unsent(changes, oldest);
  }

  @Override
  public Position position() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Load load(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void seal(Batch batch, Bytes sealed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Sealed> oldestUnanswered() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void answered(Receipt receipt, Bytes receiptBytes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Bytes> receiptHash(long sequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean sendAgain(long from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Receipt> lastReceipt() {
    throw new UnsupportedOperationException();
  }
}
