package jp.madoguchi.storage.centre;

import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * A terminal as the centre knows it, and where its row of batches stands.
 *
 * @param lastSequence of the newest batch taken in; 0 where this epoch has none
 * @param lastBatchHash SHA-256 of that sealed batch; 32 zeros where there is none
 * @param lastReceiptHash SHA-256 of its receipt's bytes; 32 zeros where there is none
 * @param logSequence of the newest access entry taken in; 0 where there is none
 * @param logHash its hash; 32 zeros where there is none
 */
public record Device(
    TerminalId id,
    int epoch,
    DeviceState state,
    long lastSequence,
    Bytes lastBatchHash,
    Bytes lastReceiptHash,
    long logSequence,
    Bytes logHash) {
  /** The same terminal after one more batch. */
  public Device after(long sequence, Bytes batchHash, Bytes receiptHash) {
    return new Device(id, epoch, state, sequence, batchHash, receiptHash, logSequence, logHash);
  }

  /** The same terminal with its log grown. */
  public Device logged(long sequence, Bytes hash) {
    return new Device(
        id, epoch, state, lastSequence, lastBatchHash, lastReceiptHash, sequence, hash);
  }
}
