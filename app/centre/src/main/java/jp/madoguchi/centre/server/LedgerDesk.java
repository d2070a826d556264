package jp.madoguchi.centre.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.merkle.MerkleProver;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Checkpoints;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a terminal is answered about the log of acknowledged batches: checkpoints and proofs, in
 * which nothing tells of residents. Safe for use by several threads.
 */
public record LedgerDesk(LedgerPublisher publisher) {
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
    Checkpoints.Made newest = publisher.newest();
    if (newest.era() == era && newest.size() == size) {
      return Reply.of(Code.NOT_FOUND);
    }
    return publisher.store().read(transaction -> Reply.ok(news(transaction, newest, era, size)));
  }

  private byte[] news(CentreTransaction transaction, Checkpoints.Made newest, int era, long size) {
    Checkpoints checkpoints = transaction.checkpoints();
    List<byte[]> path =
        newest.era() == era && size < newest.size()
            ? checkpoints.tree().consistency(size, newest.size()).path()
            : List.of();
    return new LedgerNews(
            LedgerPublisher.whole(checkpoints, newest), publisher.certificates(), path)
        .encode();
  }

  private Reply proofs(LineDesk.Body body) throws IOException {
    Optional<byte[]> asked = body.upTo(ReceiptQuestion.MAX_SIZE);
    if (asked.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      ReceiptQuestion question = ReceiptQuestion.decode(asked.get());
      return question.now() > publisher.newest().size()
          ? Reply.of(Code.NOT_FOUND)
          : publisher.store().read(transaction -> proofs(transaction.checkpoints(), question));
    } catch (MalformedCbor e) {
      LOG.debug("a question about receipts that cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }

  private static Reply proofs(Checkpoints checkpoints, ReceiptQuestion question) {
    MerkleProver tree = checkpoints.tree();
    return Reply.ok(
        ReceiptQuestion.answer(
            question.places().stream()
                .map(place -> ReceiptProof.from(tree, place, question.now()))
                .toList()));
  }
}
