package jp.madoguchi.terminal.sync;

/** Why a receipt is not believed. */
public enum ReceiptFlaw {
  /** The centre's two signatures do not both hold. */
  SIGNATURE,
  /** Signed, but not a receipt as this version knows it. */
  MALFORMED,
  ENVIRONMENT,
  DEVICE,
  EPOCH,
  SEQUENCE,
  /** It is about other bytes than those that were sent. */
  BATCH_HASH,
  /** It does not continue the receipts that are here: the centre lost some, or is another. */
  PREVIOUS_RECEIPT,
  /** The next sequence is not the one after this. */
  NEXT_SEQUENCE
}
