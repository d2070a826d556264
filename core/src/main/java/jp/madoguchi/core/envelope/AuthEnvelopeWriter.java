package jp.madoguchi.core.envelope;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.Suite;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;

/** Writes AuthEnvelopedData (RFC 5083) around SignedData. */
final class AuthEnvelopeWriter {
  /** The authenticated attributes as SET OF, which GCM covers (RFC 5083 section 2.2). */
  static final byte[] ATTRIBUTES =
      Cms.der(
          new DERSet(
              SignedDataWriter.attribute(
                  Cms.CONTENT_TYPE, new ASN1ObjectIdentifier(Cms.SIGNED_DATA))));

  private static final int PIECE = 8192;

  private AuthEnvelopeWriter() {}

  /** A whole ContentInfo, with a fresh content key and nonce. */
  static byte[] write(
      byte[] signedData, Suite suite, CentreRecipient recipient, Randomness randomness) {
    SecretKey key = new SecretKeySpec(randomness.bytes(32), "AES");
    byte[] nonce = randomness.bytes(Cms.NONCE);
    byte[] encrypted = encrypt(signedData, key, nonce);
    int length = encrypted.length - Cms.TAG;
    HybridKey hybrid = HybridKey.wrap(key, suite, recipient, randomness);
    ASN1Encodable gcm = sequence(new DEROctetString(nonce), new ASN1Integer(Cms.TAG));
    ASN1Encodable contentInfo =
        sequence(
            new ASN1ObjectIdentifier(Cms.SIGNED_DATA),
            sequence(new ASN1ObjectIdentifier(Cms.AES_256_GCM), gcm),
            new DERTaggedObject(false, 0, new DEROctetString(Arrays.copyOf(encrypted, length))));
    ASN1Encodable envelope =
        sequence(
            new ASN1Integer(0),
            new DERSet(recipientInfo(suite, recipient, hybrid)),
            contentInfo,
            new DERTaggedObject(
                false,
                1,
                new DERSet(
                    SignedDataWriter.attribute(
                        Cms.CONTENT_TYPE, new ASN1ObjectIdentifier(Cms.SIGNED_DATA)))),
            new DEROctetString(Arrays.copyOfRange(encrypted, length, encrypted.length)));
    return Cms.der(
        sequence(
            new ASN1ObjectIdentifier(Cms.AUTH_ENVELOPED_DATA),
            new DERTaggedObject(true, 0, envelope)));
  }

  /** OtherRecipientInfo (RFC 5652 section 6.2.5). */
  private static DERTaggedObject recipientInfo(
      Suite suite, CentreRecipient recipient, HybridKey hybrid) {
    ASN1Encodable value =
        sequence(
            new ASN1Integer(1),
            new ASN1ObjectIdentifier(suite.oid()),
            new DEROctetString(recipient.hash()),
            new DEROctetString(hybrid.ephemeral()),
            new DEROctetString(hybrid.ciphertext()),
            new DEROctetString(hybrid.wrapped()));
    return new DERTaggedObject(
        false, 4, sequence(new ASN1ObjectIdentifier(Oids.HYBRID_RECIPIENT), value));
  }

  /**
   * Piece by piece: one call for megabytes stays in code that the virtual machine never came to
   * compile, at a thirtieth of the speed.
   */
  private static byte[] encrypt(byte[] content, SecretKey key, byte[] nonce) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * Cms.TAG, nonce));
      cipher.updateAAD(ATTRIBUTES);
      byte[] encrypted = new byte[content.length + Cms.TAG];
      int size = 0;
      for (int from = 0; from < content.length; from += PIECE) {
        int length = Math.min(PIECE, content.length - from);
        size += cipher.update(content, from, length, encrypted, size);
      }
      cipher.doFinal(encrypted, size);
      return encrypted;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static DERSequence sequence(ASN1Encodable... elements) {
    ASN1EncodableVector vector = new ASN1EncodableVector();
    for (ASN1Encodable each : elements) {
      vector.add(each);
    }
    return new DERSequence(vector);
  }
}
