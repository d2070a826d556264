package jp.madoguchi.core.envelope;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * AuthEnvelopedData (RFC 5083) that was read but neither decrypted nor verified. It has exactly the
 * shape of the profile; all that it says is alleged until {@link #verify} returned.
 */
public final class UnverifiedEnvelope {
  private static final int SET = 0x31;
  private static final int HASH = 32;

  private final Suite suite;
  private final Bytes recipient;
  private final HybridKey key;
  private final byte[] nonce;
  private final byte[] encrypted;

  private UnverifiedEnvelope(
      Suite suite, Bytes recipient, HybridKey key, byte[] nonce, byte[] encrypted) {
    this.suite = suite;
    this.recipient = recipient;
    this.key = key;
    this.nonce = nonce;
    this.encrypted = encrypted;
  }

  /** Reads an envelope after checking the caps. */
  public static UnverifiedEnvelope parse(byte[] sealed) throws EnvelopeRefused {
    Cms.checkLimits(sealed);
    try {
      DerReader reader = new DerReader(sealed);
      DerReader contentInfo = reader.sequence();
      reader.end();
      EnvelopeRefused.unless(
          contentInfo.objectIdentifier().equals(Cms.AUTH_ENVELOPED_DATA),
          EnvelopeFlaw.WRONG_OUTER_TYPE);
      DerReader explicit = contentInfo.context(0);
      contentInfo.end();
      DerReader envelope = explicit.sequence();
      explicit.end();
      return read(envelope);
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(EnvelopeFlaw.MALFORMED, e);
    }
  }

  /** The suite that it says it was made with. */
  public Suite allegedSuite() {
    return suite;
  }

  /** The hash of the certificates that it says it was sealed to, 32 bytes. */
  public Bytes allegedRecipient() {
    return recipient;
  }

  /**
   * Decrypts and checks everything, in this order: recipient, encryption, certificates, signatures,
   * signed attributes, and only then decompresses.
   */
  public VerifiedContent verify(CentreKeys keys, CertificateCheck check) throws EnvelopeRefused {
    return new BatchVerifier(suite, recipient, check).verify(decrypt(keys));
  }

  /** The same where the content may be an envelope that was sealed before. */
  public VerifiedContent verifyEither(CentreKeys keys, CertificateCheck check)
      throws EnvelopeRefused {
    return new BatchVerifier(suite, recipient, check).verifyEither(decrypt(keys));
  }

  private byte[] decrypt(CentreKeys keys) throws EnvelopeRefused {
    EnvelopeRefused.unless(
        keys.has(suite) && recipient.equals(Bytes.of(keys.recipient(suite).hash())),
        EnvelopeFlaw.OTHER_RECIPIENT);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, key.unwrap(suite, keys), new GCMParameterSpec(8 * Cms.TAG, nonce));
      cipher.updateAAD(AuthEnvelopeWriter.ATTRIBUTES);
      return cipher.doFinal(encrypted);
    } catch (GeneralSecurityException e) {
      throw new EnvelopeRefused(EnvelopeFlaw.NOT_AUTHENTIC, e);
    }
  }

  private static UnverifiedEnvelope read(DerReader envelope) throws MalformedDer, EnvelopeRefused {
    EnvelopeRefused.unless(envelope.smallNumber() == 0, EnvelopeFlaw.WRONG_VERSION);
    DerReader recipients = envelope.setOf();
    EnvelopeRefused.unless(recipients.hasNext(), EnvelopeFlaw.RECIPIENT_COUNT);
    EnvelopeRefused.unless(recipients.atContext(4), EnvelopeFlaw.RECIPIENT_KIND);
    DerReader other = recipients.context(4);
    EnvelopeRefused.unless(!recipients.hasNext(), EnvelopeFlaw.RECIPIENT_COUNT);
    EnvelopeRefused.unless(
        other.objectIdentifier().equals(Oids.HYBRID_RECIPIENT), EnvelopeFlaw.RECIPIENT_KIND);
    DerReader hybrid = other.sequence();
    other.end();
    EnvelopeRefused.unless(hybrid.smallNumber() == 1, EnvelopeFlaw.WRONG_VERSION);
    Suite suite =
        Suite.ofOid(hybrid.objectIdentifier())
            .orElseThrow(() -> new EnvelopeRefused(EnvelopeFlaw.SUITE_UNKNOWN));
    Bytes recipient = Bytes.of(hybrid.octets(HASH, HASH));
    HybridKey key =
        new HybridKey(
            exactly(hybrid, Curve.of(suite).length()),
            exactly(hybrid, HybridKey.ciphertext(suite)),
            exactly(hybrid, HybridKey.WRAPPED));
    hybrid.end();
    DerReader content = envelope.sequence();
    EnvelopeRefused.unless(
        content.objectIdentifier().equals(Cms.SIGNED_DATA), EnvelopeFlaw.WRONG_INNER_TYPE);
    byte[] nonce = nonce(content.sequence());
    byte[] ciphertext = content.implicitOctets(0, 0, Cms.LIMITS.maxSize());
    content.end();
    checkAttributes(envelope);
    byte[] tag = envelope.octets(0, Cms.LIMITS.maxSize());
    EnvelopeRefused.unless(tag.length == Cms.TAG, EnvelopeFlaw.TAG_LENGTH);
    envelope.end();
    byte[] encrypted = Arrays.copyOf(ciphertext, ciphertext.length + Cms.TAG);
    System.arraycopy(tag, 0, encrypted, ciphertext.length, Cms.TAG);
    return new UnverifiedEnvelope(suite, recipient, key, nonce, encrypted);
  }

  private static byte[] exactly(DerReader reader, int length) throws MalformedDer {
    return reader.octets(length, length);
  }

  /** GCMParameters (RFC 5084 section 3.2); a tag length left out would mean 12. */
  private static byte[] nonce(DerReader algorithm) throws MalformedDer, EnvelopeRefused {
    EnvelopeRefused.unless(
        algorithm.objectIdentifier().equals(Cms.AES_256_GCM), EnvelopeFlaw.CIPHER_NOT_ALLOWED);
    DerReader parameters = algorithm.sequence();
    algorithm.end();
    byte[] nonce = parameters.octets(0, Cms.LIMITS.maxSize());
    EnvelopeRefused.unless(nonce.length == Cms.NONCE, EnvelopeFlaw.NONCE_LENGTH);
    EnvelopeRefused.unless(
        parameters.hasNext() && parameters.smallNumber() == Cms.TAG, EnvelopeFlaw.TAG_LENGTH);
    parameters.end();
    return nonce;
  }

  private static void checkAttributes(DerReader envelope) throws MalformedDer, EnvelopeRefused {
    EnvelopeRefused.unless(envelope.atContext(1), EnvelopeFlaw.OUTER_ATTRIBUTES);
    byte[] attributes = envelope.element();
    attributes[0] = SET;
    EnvelopeRefused.unless(
        Arrays.equals(attributes, AuthEnvelopeWriter.ATTRIBUTES), EnvelopeFlaw.OUTER_ATTRIBUTES);
  }
}
