package jp.madoguchi.core.trust;

/** Why a certificate is not accepted. */
public enum CertificateFlaw {
  /** The chain is not one leaf and its root. */
  CHAIN_LENGTH,
  /** The root is not the one of this environment, or the leaf names another issuer. */
  UNKNOWN_ROOT,
  /** The root did not sign this. */
  SIGNATURE_FALSE,
  /** Signed with another algorithm than the root's. */
  SIGNATURE_ALGORITHM,
  /** Not X.509 version 3. */
  VERSION,
  /** Its time has not begun. */
  NOT_YET_VALID,
  /** Its time is over. */
  EXPIRED,
  /** It names another role, several, or none. */
  WRONG_ROLE,
  /** Its key is of another kind than expected. */
  WRONG_KEY_TYPE,
  /** Its key usage is not the one that goes with role and key. */
  WRONG_KEY_USAGE,
  /** It could issue certificates itself, or does not say that it cannot. */
  NOT_A_LEAF,
  /** It has a critical extension that nobody here understands. */
  UNKNOWN_CRITICAL_EXTENSION,
  /** The subject is not a name and an environment. */
  MALFORMED_SUBJECT,
  /** It belongs to another environment. */
  OTHER_ENVIRONMENT,
  /** It is on the list of revoked certificates. */
  REVOKED,
  /** The connection is not TLS 1.3, so nothing that was presented counts. */
  OLD_PROTOCOL
}
