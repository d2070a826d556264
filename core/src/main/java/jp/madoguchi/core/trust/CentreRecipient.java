package jp.madoguchi.core.trust;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.core.value.Sha256;

/**
 * Whom batches are sealed to: the centre's two seal certificates, which belong together.
 *
 * @param agreement for ECDH
 * @param encapsulation for ML-KEM
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
    Suite suite = suite();
    return flaw(check.check(agreement, Role.CENTRE_SEAL, suite.classical()))
        .or(() -> flaw(check.check(encapsulation, Role.CENTRE_SEAL, suite.encapsulation())));
  }

  /** What is sealed to it with; the first suite where its keys are none of ours. */
  public Suite suite() {
    return Suite.of(agreement).orElse(Suite.HYBRID_1);
  }

  private static Optional<CertificateFlaw> flaw(CertificateVerdict verdict) {
    return switch (verdict) {
      case CertificateVerdict.Trusted trusted -> Optional.empty();
      case CertificateVerdict.Refused refused -> Optional.of(refused.flaw());
    };
  }
}
