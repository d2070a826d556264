package jp.madoguchi.core.envelope;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.madoguchi.core.der.DerLimits;
import jp.madoguchi.core.der.MalformedDer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The identifiers of the CMS profile, and the caps on what is parsed at all. */
final class Cms {
  /** RFC 5652. */
  static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

  /** RFC 5083. */
  static final String AUTH_ENVELOPED_DATA = "1.2.840.113549.1.9.16.1.23";

  static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

  /** RFC 5035. */
  static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

  /** RFC 5084. */
  static final String AES_256_GCM = "2.16.840.1.101.3.4.1.46";

  /** RFC 5754: without parameters. */
  static final AlgorithmIdentifier SHA_256 = algorithm("2.16.840.1.101.3.4.2.1");

  /** RFC 5754: without parameters. */
  static final AlgorithmIdentifier SHA_384 = algorithm("2.16.840.1.101.3.4.2.2");

  /** RFC 9882 asks for a digest as strong as ML-DSA. */
  static final AlgorithmIdentifier SHA_512 = algorithm("2.16.840.1.101.3.4.2.3");

  /** RFC 5754. */
  static final AlgorithmIdentifier ECDSA_SHA_256 = algorithm("1.2.840.10045.4.3.2");

  /** RFC 9882. */
  static final AlgorithmIdentifier ML_DSA_65 = algorithm("2.16.840.1.101.3.4.3.18");

  /** RFC 5754. */
  static final AlgorithmIdentifier ECDSA_SHA_384 = algorithm("1.2.840.10045.4.3.3");

  /** RFC 9882. */
  static final AlgorithmIdentifier ML_DSA_87 = algorithm("2.16.840.1.101.3.4.3.19");

  static final int NONCE = 12;
  static final int TAG = 16;

  /** A sealed batch is refused above 16 MiB (protocol point 1). */
  static final DerLimits LIMITS = new DerLimits(16 << 20, 12, 400);

  private Cms() {}

  static byte[] der(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("what is written here has an encoding", e);
    }
  }

  static byte[] digest(AlgorithmIdentifier algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(nameOf(algorithm)).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this runtime has no SHA-2", e);
    }
  }

  private static String nameOf(AlgorithmIdentifier digest) {
    if (digest.equals(SHA_256)) {
      return "SHA-256";
    }
    return digest.equals(SHA_384) ? "SHA-384" : "SHA-512";
  }

  /** Checks size, depth, count and lengths before anything is parsed. */
  static void checkLimits(byte[] der) throws EnvelopeRefused {
    try {
      LIMITS.check(der);
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(
          switch (e.reason()) {
            case TOO_LARGE -> EnvelopeFlaw.TOO_LARGE;
            case INDEFINITE_LENGTH -> EnvelopeFlaw.INDEFINITE_LENGTH;
            case TOO_DEEP -> EnvelopeFlaw.TOO_DEEP;
            case TOO_MANY_ELEMENTS -> EnvelopeFlaw.TOO_MANY_ELEMENTS;
            default -> EnvelopeFlaw.NOT_DER;
          },
          e);
    }
  }

  private static AlgorithmIdentifier algorithm(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }
}
