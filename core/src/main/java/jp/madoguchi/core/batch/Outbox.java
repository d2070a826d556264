package jp.madoguchi.core.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;

/**
 * The terminal's side of the channel. Nothing is forgotten before its receipt is stored. Each
 * method is one transaction that is on the disk when it returns. Safe for use by several threads.
 */
public interface Outbox {
  /**
   * How long a batch's bytes are kept after its receipt, by the centre's time: a centre that is put
   * back to a backup from within these days gets everything again.
   */
  Duration KEPT = Duration.ofDays(40);

  /** Where the row of batches stands: what the next header continues. */
  record Position(
      int epoch,
      long nextSequence,
      Bytes previousBatchHash,
      Bytes previousReceiptHash,
      Optional<Instant> lastCentreTime) {}

  /** What is ready to be sealed: approved changes and log entries that no batch carries yet. */
  record Load(List<ApprovedChange> changes, List<AccessEntry> log, long logSize, Bytes logHash) {
    public Load {
      changes = List.copyOf(changes);
      log = List.copyOf(log);
    }
  }

  /** A batch whose bytes are stored and that waits for its receipt. */
  record Sealed(int epoch, long sequence, Bytes bytes) {}

  /** Counts for the status bar: changes without a receipt, and when the oldest was approved. */
  record Unsent(int changes, Optional<Instant> oldest) {}

  Position position();

  /**
   * At most {@code limit} changes, whole groups only, with their sessions' credentials. The first
   * group comes even where it alone is above the limit, or it would never leave.
   */
  Load load(int limit);

  /**
   * Stores the sealed bytes, gives the changes the state SEALED and moves the position, in one
   * transaction. After that only these bytes are sent under this number.
   */
  void seal(Batch batch, Bytes sealed);

  /** The oldest batch without a receipt. */
  Optional<Sealed> oldestUnanswered();

  /**
   * Stores a verified receipt and its verdicts in one transaction, and forgets the bytes of batches
   * whose receipts are older by more than {@link #KEPT}. Where the batch is sent again, the receipt
   * before is kept beside the new one.
   */
  void answered(Receipt receipt, Bytes receiptBytes);

  /**
   * SHA-256 of the receipt for a batch of the present epoch; where it has several, of the newest.
   * Empty where it has none.
   */
  Optional<Bytes> receiptHash(long sequence);

  /**
   * The centre was put back and does not know this batch of the present epoch and those after it
   * any more: the same bytes wait for their receipts again, and their changes for verdicts.
   *
   * @return false where the bytes of one of them are not kept any more; nothing was changed
   */
  boolean sendAgain(long from);

  Unsent unsent();

  /** The newest receipt. */
  Optional<Receipt> lastReceipt();
}
