package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** Whether one certificate signed another. */
final class CertificateSignature {
  static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
  static final String ECDSA_SHA384 = "1.2.840.10045.4.3.3";
  static final String ML_DSA_65 = "2.16.840.1.101.3.4.3.18";

  private CertificateSignature() {}

  /** The algorithm that a root with such a key signs with. */
  static String algorithmOf(KeyType rootKey) {
    return switch (rootKey) {
      case EC_P256 -> ECDSA_SHA256;
      case EC_P384 -> ECDSA_SHA384;
      default -> ML_DSA_65;
    };
  }

  static boolean holds(X509Certificate signed, X509Certificate root) {
    if (KeyType.of(root.getPublicKey()).filter(KeyType.EC_P256::equals).isPresent()) {
      return Ecdsa.signed(signed, root.getPublicKey());
    }
    try {
      signed.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
