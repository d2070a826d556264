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
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * ECDSA on P-256 with SHA-256 (FIPS 186-5), and no other curve. Verified with Bouncy Castle, which
 * takes an eighth of the platform's own time on machines without AVX-512: a centre verifies two
 * signatures for each change. Nothing here is secret; keys sign elsewhere.
 */
public final class Ecdsa {
  /** Which provider verifies a key is the platform's choice; only its own is stood in for. */
  private static final String PLATFORM = "SunEC";

  private static final ECDomainParameters P256 =
      new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

  private Ecdsa() {}

  /** The key in a SubjectPublicKeyInfo; empty where it is none of this curve. */
  public static Optional<PublicKey> key(Bytes encoded) {
    try {
      return Optional.of(
              KeyFactory.getInstance("EC")
                  .generatePublic(new X509EncodedKeySpec(encoded.toArray())))
          .filter(key -> KeyType.of(key).filter(KeyType.EC_P256::equals).isPresent());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code signature} (DER) is this key's over {@code message}. */
  public static boolean holds(PublicKey key, byte[] message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      if (verifier.getProvider().getName().equals(PLATFORM)) {
        return point(key).filter(known -> holds(known, message, signature.toArray())).isPresent();
      }
      verifier.update(message);
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
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

  private static boolean holds(ECPublicKeyParameters key, byte[] message, byte[] signature) {
    try {
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(P256.getN(), signature);
      ECDSASigner verifier = new ECDSASigner();
      verifier.init(false, key);
      return verifier.verifySignature(Sha256.digest(message), numbers[0], numbers[1]);
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      // The library takes whatever stands in the sequence for numbers.
      return false;
    }
  }

  /** Empty for a key of another curve or a point that is not on it. */
  private static Optional<ECPublicKeyParameters> point(PublicKey key) {
    if (!(key instanceof ECPublicKey known)
        || KeyType.of(key).filter(KeyType.EC_P256::equals).isEmpty()) {
      return Optional.empty();
    }
    try {
      ECPoint at = known.getW();
      return Optional.of(
          new ECPublicKeyParameters(
              P256.getCurve().validatePoint(at.getAffineX(), at.getAffineY()), P256));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
