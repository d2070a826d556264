package jp.madoguchi.terminal.session;

import java.util.Optional;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.value.Bytes;

/**
 * An outbox whose batches and receipts stand in the log, and with each of whose batches the log is
 * signed. What is cut off between the two is made up for by the next checkpoint.
 */
public record LoggedOutbox(Outbox outbox, SessionLog log, LogArchive archive, DeviceSigner signer)
    implements Outbox {
  @Override
  public Position position() {
    return outbox.position();
  }

  @Override
  public Load load(int limit) {
    return outbox.load(limit);
  }

  @Override
  public void seal(Batch batch, Bytes sealed) {
    outbox.seal(batch, sealed);
    log.write(
        AccessNote.of(
                AccessEvent.BATCH_SEALED, batch.header().epoch() + "/" + batch.header().sequence())
            .counting(batch.changes().size()));
    archive.checkpoint(signer);
  }

  @Override
  public Optional<Sealed> oldestUnanswered() {
    return outbox.oldestUnanswered();
  }

  @Override
  public void answered(Receipt receipt, Bytes receiptBytes) {
    outbox.answered(receipt, receiptBytes);
    log.write(
        AccessNote.of(
                AccessEvent.RECEIPT_STORED,
                receipt.epoch() + "/" + receipt.sequence() + " as " + receipt.centreIndex())
            .counting(receipt.verdicts().size()));
  }

  @Override
  public Optional<Bytes> receiptHash(long sequence) {
    return outbox.receiptHash(sequence);
  }

  @Override
  public boolean sendAgain(long from) {
    boolean kept = outbox.sendAgain(from);
    log.write(
        AccessNote.of(
            AccessEvent.CENTRE_PUT_BACK,
            outbox.position().epoch() + "/" + from + (kept ? "" : " is not kept")));
    return kept;
  }

  @Override
  public Unsent unsent() {
    return outbox.unsent();
  }

  @Override
  public Optional<Receipt> lastReceipt() {
    return outbox.lastReceipt();
  }
}
