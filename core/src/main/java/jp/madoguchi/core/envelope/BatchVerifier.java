package jp.madoguchi.core.envelope;

import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/** Checks what was inside a sealed batch against how it was sealed. */
record BatchVerifier(Suite suite, Bytes recipient, CertificateCheck check) {
  /** A batch, and nothing that was sealed once more. */
  VerifiedContent verify(byte[] signedData) throws EnvelopeRefused {
    return verify(UnverifiedMessage.parse(signedData, Oids.ENVELOPE_ATTRIBUTES), Oids.BATCH);
  }

  /** A batch, or an envelope that was sealed once more. */
  VerifiedContent verifyEither(byte[] signedData) throws EnvelopeRefused {
    UnverifiedMessage message = UnverifiedMessage.parse(signedData, Oids.ENVELOPE_ATTRIBUTES);
    boolean resealed = message.allegedContentType().equals(Oids.RESEALED_BATCH);
    return verify(message, resealed ? Oids.RESEALED_BATCH : Oids.BATCH);
  }

  private VerifiedContent verify(UnverifiedMessage message, String contentType)
      throws EnvelopeRefused {
    MessageVerifier.Verified verified =
        new MessageVerifier(contentType, Oids.ENVELOPE_ATTRIBUTES, Role.DEVICE, check)
            .verify(message);
    BoundAttributes bound = bound(verified.attribute());
    EnvelopeAttributes attributes = bound.attributes();
    EnvelopeRefused.unless(
        attributes.environment() == check.anchors().environment(), EnvelopeFlaw.OTHER_ENVIRONMENT);
    EnvelopeRefused.unless(
        bound.recipient().equals(recipient), EnvelopeFlaw.SIGNED_FOR_OTHER_RECIPIENT);
    EnvelopeRefused.unless(
        attributes.device().value().equals(verified.signer()), EnvelopeFlaw.OTHER_DEVICE);
    EnvelopeRefused.unless(
        bound.suite() == suite.number() && verified.suite() == suite, EnvelopeFlaw.OTHER_SUITE);
    EnvelopeRefused.unless(
        attributes.schema() == EnvelopeAttributes.SCHEMA, EnvelopeFlaw.SCHEMA_UNKNOWN);
    return new VerifiedContent(
        attributes,
        CompressedContent.unpack(verified.content()),
        contentType.equals(Oids.RESEALED_BATCH));
  }

  private static BoundAttributes bound(byte[] attribute) throws EnvelopeRefused {
    try {
      return BoundAttributes.decode(attribute);
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.OWN_ATTRIBUTE_MALFORMED, e);
    }
  }
}
