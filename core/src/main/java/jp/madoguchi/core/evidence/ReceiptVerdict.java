package jp.madoguchi.core.evidence;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.ledger.LedgerHead;

/** What a {@link ProvenReceipt} shows to whoever holds the public keys. */
public sealed interface ReceiptVerdict {
  /**
   * The centre acknowledged this batch, and its log holds it.
   *
   * @param head the log as the checkpoint tells of it
   * @param witnessed when the witness saw that checkpoint; empty where none was named
   */
  record Proven(Receipt receipt, LedgerHead head, Optional<Instant> witnessed)
      implements ReceiptVerdict {}

  /** Nothing is proven. */
  record NotProven(Flaw flaw) implements ReceiptVerdict {}

  /** What does not hold. */
  enum Flaw {
    /** The receipt is altered, or is not signed with the keys that were handed over. */
    RECEIPT_UNSIGNED,
    /** The checkpoint is altered, or of another log than those whose keys were handed over. */
    CHECKPOINT_UNSIGNED,
    /** The log of the checkpoint does not hold the batch as the receipt says. */
    NOT_IN_LOG,
    /** The witness that was named has not signed the checkpoint. */
    NOT_WITNESSED
  }
}
