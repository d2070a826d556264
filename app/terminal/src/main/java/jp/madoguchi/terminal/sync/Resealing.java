package jp.madoguchi.terminal.sync;

import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.UnverifiedEnvelope;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.trust.Suite;

/**
 * Seals once more what the centre refuses because the keys or algorithms of its envelope no longer
 * count (protocol point 18). What was sealed stays as it is, so that row and receipts do not
 * change. What is remembered here saves a refusal and nothing more. For one thread.
 */
final class Resealing {
  private final Sealing sealing;
  private Optional<Again> current = Optional.empty();

  private record Again(Outbox.Sealed batch, Outbox.Sealed outer) {}

  Resealing(Sealing sealing) {
    this.sealing = sealing;
  }

  /** What is sent for a batch. */
  Outbox.Sealed outgoing(Outbox.Sealed batch) {
    return current.filter(again -> again.batch().equals(batch)).map(Again::outer).orElse(batch);
  }

  /** Whether a refusal is answered by sealing the batch once more; it is then what is outgoing. */
  boolean helps(LineRefusal refusal, Outbox.Sealed batch) {
    if (refusal.code() != LineRefusal.Code.ENVELOPE
        || current.filter(again -> again.batch().equals(batch)).isPresent()
        || !isOver(refusal, batch)) {
      return false;
    }
    current = Optional.of(new Again(batch, sealing.reseal(batch)));
    return true;
  }

  private boolean isOver(LineRefusal refusal, Outbox.Sealed batch) {
    return refusal.detail().equals(EnvelopeFlaw.CERTIFICATE_OUT_OF_TIME.code())
        || (refusal.detail().equals(EnvelopeFlaw.SUITE_NOT_ALLOWED.code()) && isLower(batch));
  }

  private boolean isLower(Outbox.Sealed batch) {
    try {
      Suite used = UnverifiedEnvelope.parse(batch.bytes().toArray()).allegedSuite();
      return used.compareTo(sealing.recipient().suite()) < 0;
    } catch (EnvelopeRefused e) {
      throw new IllegalStateException("what was sealed here has the form of an envelope", e);
    }
  }
}
