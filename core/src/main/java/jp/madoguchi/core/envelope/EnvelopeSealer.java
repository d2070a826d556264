package jp.madoguchi.core.envelope;

import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** Signs content with both keys of a device and encrypts it to the centre. */
public final class EnvelopeSealer {
  private EnvelopeSealer() {}

  /**
   * Seals {@code content}. The same content never gives the same bytes twice.
   *
   * @param content at most 64 MiB
   * @param recipient whose certificates the caller has checked
   * @throws IllegalArgumentException content or envelope would be larger than allowed
   */
  public static byte[] seal(
      byte[] content,
      EnvelopeAttributes attributes,
      DeviceKeys keys,
      CentreRecipient recipient,
      Randomness randomness) {
    return seal(Oids.BATCH, content, attributes, keys, recipient, randomness);
  }

  /**
   * Seals an envelope once more, with the keys of now: what it is known by stays SHA-256 of itself.
   *
   * @param place of the batch in it
   * @param recipient whose certificates the caller has checked
   */
  public static byte[] reseal(
      byte[] envelope,
      EnvelopePlace place,
      DeviceKeys keys,
      CentreRecipient recipient,
      Randomness randomness) {
    EnvelopeAttributes attributes =
        new EnvelopeAttributes(
            EnvelopeAttributes.SCHEMA,
            place.environment(),
            place.device(),
            place.epoch(),
            place.sequence(),
            Sha256.NOTHING,
            Sha256.of(envelope),
            0);
    return seal(Oids.RESEALED_BATCH, envelope, attributes, keys, recipient, randomness);
  }

  private static byte[] seal(
      String contentType,
      byte[] content,
      EnvelopeAttributes attributes,
      DeviceKeys keys,
      CentreRecipient recipient,
      Randomness randomness) {
    SignerPair signer = SignerPair.of(keys);
    Suite suite = suite(signer, recipient);
    BoundAttributes bound =
        new BoundAttributes(attributes, Bytes.of(recipient.hash()), suite.number());
    byte[] signed =
        new SignedDataWriter(contentType, Oids.ENVELOPE_ATTRIBUTES, bound.encode())
            .write(CompressedContent.pack(content), signer);
    byte[] sealed = AuthEnvelopeWriter.write(signed, suite, recipient, randomness);
    if (sealed.length > Cms.LIMITS.maxSize()) {
      throw new IllegalArgumentException("an envelope of " + sealed.length + " bytes");
    }
    return sealed;
  }

  private static Suite suite(SignerPair signer, CentreRecipient recipient) {
    Suite suite = SignedDataWriter.suiteOf(signer);
    if (recipient.suite() != suite) {
      throw new IllegalArgumentException("signed with " + suite + " to " + recipient.suite());
    }
    return suite;
  }
}
