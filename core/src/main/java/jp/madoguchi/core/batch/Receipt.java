package jp.madoguchi.core.batch;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * The centre's signed answer to one batch. Receipts are chained, so that a centre restored from an
 * old backup is noticed.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: device, 4: epoch, 5: sequence, 6: batch hash, 7:
 * verdicts[], 8: centre index, 9: checkpoint [size, root], 10: centre time (epoch seconds), 11:
 * next sequence, 12: previous receipt hash}.
 *
 * @param batchHash SHA-256 of the sealed batch
 * @param centreIndex the receipt's number: place of the batch in the centre's log, from 1
 * @param logSize and {@code logRoot}: the centre's RFC 6962 tree over the sealed batches' hashes
 * @param centreTime whole seconds
 * @param previousReceiptHash SHA-256 of the previous receipt's bytes for this device and epoch; 32
 *     zeros for the first
 */
public record Receipt(
    Environment environment,
    TerminalId device,
    int epoch,
    long sequence,
    Bytes batchHash,
    List<Verdict> verdicts,
    long centreIndex,
    long logSize,
    Bytes logRoot,
    Instant centreTime,
    long nextSequence,
    Bytes previousReceiptHash) {
  public Receipt {
    verdicts = List.copyOf(verdicts);
  }
}
