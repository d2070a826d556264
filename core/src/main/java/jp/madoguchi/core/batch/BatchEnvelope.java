package jp.madoguchi.core.batch;

import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeAttributes;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeOpener;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.EnvelopeSealer;
import jp.madoguchi.core.envelope.VerifiedContent;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/** Batches as they travel: encoded, signed by the device's two keys, encrypted to the centre. */
public final class BatchEnvelope {
  private BatchEnvelope() {}

  /**
   * Seals a batch. Its hash, by which the next one refers to it, is SHA-256 of the result.
   *
   * @param recipient whose certificates the caller has checked
   * @throws IllegalArgumentException the batch is no valid one, or larger than allowed
   */
  public static Bytes seal(
      Batch batch, DeviceKeys keys, CentreRecipient recipient, Randomness randomness) {
    BatchCodec.Encoded encoded = BatchCodec.encodeRooted(batch);
    return Bytes.of(
        EnvelopeSealer.seal(
            encoded.bytes(), attributes(batch, encoded.root()), keys, recipient, randomness));
  }

  /**
   * Opens a batch: all checks of the envelope, and that content and signed attributes agree. The
   * operators' signatures inside are still to be checked.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Batch open(Bytes sealed, CentreKeys keys, CertificateCheck check)
      throws EnvelopeRefused {
    return batch(EnvelopeOpener.open(sealed.toArray(), keys, check));
  }

  /** The batch in an envelope whose checks hold. */
  static Batch batch(VerifiedContent content) throws EnvelopeRefused {
    BatchCodec.Decoded decoded = decode(content);
    if (!attributes(decoded.batch(), decoded.root()).equals(content.attributes())) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
    }
    return decoded.batch();
  }

  /** What the signers state about a batch. */
  public static EnvelopeAttributes attributes(Batch batch) {
    return attributes(batch, BatchCodec.encodeRooted(batch).root());
  }

  private static EnvelopeAttributes attributes(Batch batch, Bytes root) {
    BatchHeader header = batch.header();
    return new EnvelopeAttributes(
        EnvelopeAttributes.SCHEMA,
        header.environment(),
        header.device(),
        header.epoch(),
        header.sequence(),
        header.previousBatchHash(),
        root,
        batch.changes().size());
  }

  private static BatchCodec.Decoded decode(VerifiedContent content) throws EnvelopeRefused {
    try {
      return BatchCodec.decodeRooted(content.content());
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }
}
