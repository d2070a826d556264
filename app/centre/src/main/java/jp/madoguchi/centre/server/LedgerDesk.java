package jp.madoguchi.centre.server;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.centre.ledger.LedgerAnswers;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a terminal is answered about the log of acknowledged batches: checkpoints and proofs, in
 * which nothing tells of residents. Safe for use by several threads.
 */
public record LedgerDesk(LedgerAnswers answers) {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerDesk.class);

  /**
   * Answers.
   *
   * @throws IOException the body did not come
   */
  Reply answer(LinePath.OfLedger path, Device device, LineDesk.Body body) throws IOException {
    if (device.state() == DeviceState.REVOKED) {
      return Reply.of(Code.REVOKED_DEVICE);
    }
    return switch (path) {
      case LinePath.LedgerAfter(int era, long size) -> after(era, size);
      case LinePath.LedgerProofs _ -> proofs(body);
    };
  }

  private Reply after(int era, long size) {
    return answers
        .after(era, size)
        .map(news -> Reply.ok(news.encode()))
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }

  private Reply proofs(LineDesk.Body body) throws IOException {
    Optional<byte[]> asked = body.upTo(ReceiptQuestion.MAX_SIZE);
    if (asked.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      return answers
          .proofs(ReceiptQuestion.decode(asked.get()))
          .map(proofs -> Reply.ok(ReceiptQuestion.answer(proofs)))
          .orElseGet(() -> Reply.of(Code.NOT_FOUND));
    } catch (MalformedCbor e) {
      LOG.debug("a question about receipts that cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }
}
