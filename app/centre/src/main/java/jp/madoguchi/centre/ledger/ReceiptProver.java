package jp.madoguchi.centre.ledger;

import java.util.Optional;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.evidence.ProvenReceipt;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.Ledger;

/** Gathers what proves one receipt to somebody without the centre's store. */
public record ReceiptProver(LedgerPublisher publisher, TrustAnchors anchors) {
  /**
   * The proof, up to the newest checkpoint that a witness has seen; where none of them holds the
   * batch yet, up to the newest. Empty where there is no receipt.
   */
  public Optional<ProvenReceipt> prove(Ledger.Place place) {
    return publisher
        .store()
        .read(transaction -> transaction.ledger().receipt(place))
        .map(Bytes::of)
        .map(this::prove);
  }

  private ProvenReceipt prove(Bytes signed) {
    Receipt receipt = ReceiptCodec.ownContent(signed);
    SignedNote shown = publisher.toShow();
    SignedNote note = size(shown) < receipt.logSize() ? newest() : shown;
    ReceiptQuestion.Place at = new ReceiptQuestion.Place(receipt.centreIndex(), receipt.logSize());
    ReceiptProof proof =
        publisher
            .store()
            .read(
                transaction -> ReceiptProof.from(transaction.checkpoints().tree(), at, size(note)));
    return new ProvenReceipt(signed, anchors, note, proof);
  }

  private SignedNote newest() {
    var newest = publisher.newest();
    return publisher
        .store()
        .read(transaction -> LedgerPublisher.whole(transaction.checkpoints(), newest));
  }

  private static long size(SignedNote note) {
    return LedgerHead.parse(note.text()).map(LedgerHead::size).orElseThrow();
  }
}
