package jp.madoguchi.core.trust;

/** What {@link CertificateCheck} found. */
public sealed interface CertificateVerdict {
  /**
   * All checks hold.
   *
   * @param name whom the certificate names: the device's, centre's or operator's id
   */
  record Trusted(String name, Role role, KeyType keyType, Fingerprint fingerprint)
      implements CertificateVerdict {}

  /** The first check that does not hold. */
  record Refused(CertificateFlaw flaw) implements CertificateVerdict {}
}
