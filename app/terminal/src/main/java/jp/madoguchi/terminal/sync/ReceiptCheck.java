package jp.madoguchi.terminal.sync;

import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** Believes a receipt only when everything in it fits (protocol point 8). */
record ReceiptCheck(CertificateCheck check, TerminalId device) {
  /** What came of it. */
  sealed interface Result {}

  record Believed(Receipt receipt) implements Result {}

  record Rejected(ReceiptFlaw flaw) implements Result {}

  /**
   * Checks a receipt's signed bytes.
   *
   * @param previousReceipt SHA-256 of the newest receipt's bytes that is here
   */
  Result check(Bytes signed, Outbox.Sealed sent, Bytes previousReceipt) {
    try {
      Receipt receipt = ReceiptCodec.verify(signed, check);
      return flaw(receipt, sent, previousReceipt)
          .<Result>map(Rejected::new)
          .orElseGet(() -> new Believed(receipt));
    } catch (EnvelopeRefused e) {
      return new Rejected(
          e.flaw() == EnvelopeFlaw.CONTENT_MALFORMED
              ? ReceiptFlaw.MALFORMED
              : ReceiptFlaw.SIGNATURE);
    }
  }

  private Optional<ReceiptFlaw> flaw(Receipt receipt, Outbox.Sealed sent, Bytes previous) {
    if (receipt.environment() != check.anchors().environment()) {
      return Optional.of(ReceiptFlaw.ENVIRONMENT);
    }
    if (!receipt.device().equals(device)) {
      return Optional.of(ReceiptFlaw.DEVICE);
    }
    if (receipt.epoch() != sent.epoch()) {
      return Optional.of(ReceiptFlaw.EPOCH);
    }
    if (receipt.sequence() != sent.sequence()) {
      return Optional.of(ReceiptFlaw.SEQUENCE);
    }
    if (!receipt.batchHash().equals(Sha256.of(sent.bytes()))) {
      return Optional.of(ReceiptFlaw.BATCH_HASH);
    }
    if (!receipt.previousReceiptHash().equals(previous)) {
      return Optional.of(ReceiptFlaw.PREVIOUS_RECEIPT);
    }
    return receipt.nextSequence() == sent.sequence() + 1
        ? Optional.empty()
        : Optional.of(ReceiptFlaw.NEXT_SEQUENCE);
  }
}
