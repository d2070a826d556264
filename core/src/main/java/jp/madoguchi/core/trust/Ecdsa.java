package jp.madoguchi.core.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ParsingException;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * ECDSA on P-256 with SHA-256 (FIPS 186-5), and no other curve. Verified with Bouncy Castle, which
 * takes an eighth of the platform's own time on machines without AVX-512: a centre verifies two
 * signatures for each change. Nothing here is secret; keys sign elsewhere.
 */
public final class Ecdsa {
  /** Which provider verifies a key is the platform's choice; only its own is stood in for. */
  private static final String PLATFORM = "SunEC";

  private Ecdsa() {}

  /** The key in a SubjectPublicKeyInfo; empty where it is none of this curve. */
  public static Optional<PublicKey> key(Bytes encoded) {
    try {
      return Optional.of(
              KeyFactory.getInstance("EC")
                  .generatePublic(new X509EncodedKeySpec(encoded.toArray())))
          .filter(Ecdsa::isOurs);
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code signature} (DER) is this key's over {@code message}. */
  public static boolean holds(PublicKey key, byte[] message, Bytes signature) {
    return verifier(key).filter(known -> known.holds(message, signature)).isPresent();
  }

  /**
   * The key for whoever has many signatures of it to verify: what depends on the key alone is done
   * once. Empty for a key of another curve or a point that is not on it.
   */
  public static Optional<EcdsaKey> verifier(PublicKey key) {
    try {
      Signature provided = Signature.getInstance("SHA256withECDSA");
      provided.initVerify(key);
      if (!isOurs(key)) {
        return Optional.empty();
      }
      return provided.getProvider().getName().equals(PLATFORM)
          ? point(key).map(known -> (message, signature) -> holds(known, message, signature))
          : Optional.of((message, signature) -> providedHolds(key, message, signature));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether the holder of this key signed the certificate in this way. */
  static boolean signed(X509Certificate certificate, PublicKey key) {
    try {
      return certificate.getSigAlgOID().equals(CertificateSignature.ECDSA_SHA256)
          && holds(key, certificate.getTBSCertificate(), Bytes.of(certificate.getSignature()));
    } catch (CertificateEncodingException e) {
      return false;
    }
  }

  private static boolean isOurs(PublicKey key) {
    return KeyType.of(key).filter(KeyType.EC_P256::equals).isPresent();
  }

  private static boolean providedHolds(PublicKey key, byte[] message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Bouncy Castle's own reading of a signature trusts that there are two numbers in it, and throws
   * what nobody expects where there is something else.
   */
  static boolean holds(P256Key key, byte[] message, Bytes signature) {
    try {
      byte[] der = signature.toArray();
      return ASN1Primitive.fromByteArray(der) instanceof ASN1Sequence pair
          && pair.size() == 2
          && pair.getObjectAt(0) instanceof ASN1Integer r
          && pair.getObjectAt(1) instanceof ASN1Integer s
          && isCanonical(der, r.getValue(), s.getValue())
          && key.holds(Sha256.digest(message), r.getValue(), s.getValue());
    } catch (IOException | IllegalArgumentException | ASN1ParsingException e) {
      return false;
    }
  }

  private static boolean isCanonical(byte[] der, BigInteger r, BigInteger s) throws IOException {
    return Arrays.equals(der, StandardDSAEncoding.INSTANCE.encode(P256Key.order(), r, s));
  }

  static Optional<P256Key> point(PublicKey key) {
    try {
      return key instanceof ECPublicKey known
          ? Optional.of(P256Key.of(known.getW().getAffineX(), known.getW().getAffineY()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
