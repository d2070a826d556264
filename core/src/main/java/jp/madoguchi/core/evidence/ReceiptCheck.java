package jp.madoguchi.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.evidence.ReceiptVerdict.Flaw;
import jp.madoguchi.core.evidence.ReceiptVerdict.NotProven;
import jp.madoguchi.core.evidence.ReceiptVerdict.Proven;
import jp.madoguchi.core.ledger.LedgerDescription;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerKeys;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;

/**
 * Checks one receipt without the centre's store. The keys that count are those that were handed
 * over: of the centre's log, and of a witness. Certificates are judged at the time that the receipt
 * names, so that an archive can be checked after their end.
 *
 * @param logs of the centre; where its keys were changed, those of before as well
 * @param witness has to have signed the checkpoint, where one is named
 */
public record ReceiptCheck(
    List<LedgerDescription> logs, Optional<WitnessKey> witness, Clock clock) {
  public ReceiptCheck {
    logs = List.copyOf(logs);
  }

  /** Judges. */
  public ReceiptVerdict check(ProvenReceipt proven) {
    Optional<Receipt> receipt = receipt(proven);
    if (receipt.isEmpty()) {
      return new NotProven(Flaw.RECEIPT_UNSIGNED);
    }
    Optional<LedgerHead> head = head(proven, receipt.get());
    if (head.isEmpty()) {
      return new NotProven(Flaw.CHECKPOINT_UNSIGNED);
    }
    if (!proven.proof().leads(place(receipt.get()), head.get())) {
      return new NotProven(Flaw.NOT_IN_LOG);
    }
    Optional<Instant> witnessed = witness.flatMap(key -> key.cosigned(proven.note()));
    return witness.isPresent() && witnessed.isEmpty()
        ? new NotProven(Flaw.NOT_WITNESSED)
        : new Proven(receipt.get(), head.get(), witnessed);
  }

  /** The anchors of the file vouch for nothing: the very certificates were handed over. */
  private Optional<Receipt> receipt(ProvenReceipt proven) {
    CertificateCheck check = new CertificateCheck(proven.anchors(), Revocations.none(), clock);
    try {
      ReceiptCodec.Archived archived = ReceiptCodec.verifyArchived(proven.receipt(), check);
      LedgerKeys signers =
          new LedgerKeys(archived.signers().getFirst(), archived.signers().getLast());
      return logs.stream().anyMatch(log -> log.keys().equals(signers))
          ? Optional.of(archived.receipt())
          : Optional.empty();
    } catch (EnvelopeRefused e) {
      return Optional.empty();
    }
  }

  private Optional<LedgerHead> head(ProvenReceipt proven, Receipt receipt) {
    return logs.stream()
        .filter(log -> log.origin().environment() == receipt.environment())
        .flatMap(log ->
            log
                .keys()
                .head(proven.note())
                .filter(head -> head.origin().equals(log.origin()))
                .stream())
        .findFirst();
  }

  /** What a receipt says of the log. */
  public static ReceiptPlace place(Receipt receipt) {
    return new ReceiptPlace(
        receipt.centreIndex(), receipt.batchHash(), receipt.logSize(), receipt.logRoot());
  }
}
