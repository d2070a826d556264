package jp.madoguchi.core.trust;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.core.value.Sha256;

/**
 * Whom batches are sealed to: the centre's two seal certificates, which belong together.
 *
 * @param agreement for ECDH P-256
 * @param encapsulation for ML-KEM-768
 */
public record CentreRecipient(X509Certificate agreement, X509Certificate encapsulation) {
  /** Names both certificates: SHA-256 over the two fingerprints, agreement first; 32 bytes. */
  public byte[] hash() {
    MessageDigest digest = Sha256.fresh();
    digest.update(Fingerprint.of(agreement).bytes());
    return digest.digest(Fingerprint.of(encapsulation).bytes());
  }

  /** Why nothing may be sealed to this recipient; empty where it is the centre. */
  public Optional<CertificateFlaw> flaw(CertificateCheck check) {
    return flaw(check.check(agreement, Role.CENTRE_SEAL, KeyType.EC_P256))
        .or(() -> flaw(check.check(encapsulation, Role.CENTRE_SEAL, KeyType.ML_KEM_768)));
  }

  private static Optional<CertificateFlaw> flaw(CertificateVerdict verdict) {
    return switch (verdict) {
      case CertificateVerdict.Trusted trusted -> Optional.empty();
      case CertificateVerdict.Refused refused -> Optional.of(refused.flaw());
    };
  }
}
