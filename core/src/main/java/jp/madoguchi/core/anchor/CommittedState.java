package jp.madoguchi.core.anchor;

import java.nio.ByteBuffer;
import jp.madoguchi.core.value.Bytes;

/**
 * What an anchor binds: the end of the access log and the place in the row of batches. Both are
 * chains, so their ends stand for all that was before.
 *
 * @param logSize entries in the access log
 * @param logHead hash of its newest entry; 32 bytes
 * @param nextBatch sequence of the batch to come in {@code epoch}
 * @param lastBatch hash of the newest sealed batch; 32 bytes
 * @param lastReceipt hash of the newest receipt; 32 bytes
 */
public record CommittedState(
    long logSize, Bytes logHead, int epoch, long nextBatch, Bytes lastBatch, Bytes lastReceipt) {
  private static final int SIZE = 20 + 3 * 32;

  byte[] bytes() {
    return ByteBuffer.allocate(SIZE)
        .putLong(logSize)
        .put(logHead.toArray())
        .putInt(epoch)
        .putLong(nextBatch)
        .put(lastBatch.toArray())
        .put(lastReceipt.toArray())
        .array();
  }
}
