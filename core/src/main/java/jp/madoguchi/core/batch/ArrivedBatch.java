package jp.madoguchi.core.batch;

import java.util.Optional;
import jp.madoguchi.core.envelope.EnvelopeAttributes;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.UnverifiedEnvelope;
import jp.madoguchi.core.envelope.VerifiedContent;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * A batch as it came: in its envelope, or in one that the terminal sealed once more because the
 * keys or algorithms of the first no longer count. Its name stays that of the first envelope, so
 * that the row, the receipts and the centre's log know nothing of it.
 *
 * @param suite of what came
 * @param envelope the first; SHA-256 of it names the batch
 * @param outer what came around it; empty where it came as it is
 */
public record ArrivedBatch(Batch batch, Suite suite, Bytes envelope, Optional<Bytes> outer) {
  /**
   * Opens what came: all checks as of {@link BatchEnvelope#open}. Where it was sealed once more,
   * the certificates of the outer envelope must be in their time and stand for those inside.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static ArrivedBatch open(Bytes sealed, CentreKeys keys, CertificateCheck check)
      throws EnvelopeRefused {
    UnverifiedEnvelope envelope = UnverifiedEnvelope.parse(sealed.toArray());
    VerifiedContent content = envelope.verifyEither(keys, check);
    return content.isResealed()
        ? inside(sealed, envelope.allegedSuite(), content, keys, check)
        : new ArrivedBatch(
            BatchEnvelope.batch(content), envelope.allegedSuite(), sealed, Optional.empty());
  }

  private static ArrivedBatch inside(
      Bytes outer, Suite suite, VerifiedContent content, CentreKeys keys, CertificateCheck check)
      throws EnvelopeRefused {
    Bytes inner = Bytes.of(content.content());
    Batch batch = BatchEnvelope.open(inner, keys, check.untimed());
    EnvelopeAttributes said = content.attributes();
    BatchHeader header = batch.header();
    if (!said.merkleRoot().equals(Sha256.of(inner.toArray()))
        || !said.device().equals(header.device())
        || said.epoch() != header.epoch()
        || said.sequence() != header.sequence()) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
    }
    return new ArrivedBatch(batch, suite, inner, Optional.of(outer));
  }
}
