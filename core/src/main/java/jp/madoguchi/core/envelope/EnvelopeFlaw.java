package jp.madoguchi.core.envelope;

import jp.madoguchi.core.trust.CertificateFlaw;

/**
 * Why an envelope or a signed message is refused: the first check that does not hold. Codes are
 * part of the protocol (they travel back to terminals and into logs) and never change their
 * meaning.
 */
public enum EnvelopeFlaw {
  /** Larger than allowed; nothing was parsed. */
  TOO_LARGE(1),
  /** Not DER: truncated, trailing bytes, a length not in its shortest form. */
  NOT_DER(2),
  /** BER's indefinite length somewhere inside. */
  INDEFINITE_LENGTH(3),
  /** Nested too deeply. */
  TOO_DEEP(4),
  /** Too many elements. */
  TOO_MANY_ELEMENTS(5),
  /** DER, but not the structure of the profile. */
  MALFORMED(6),
  /** The outermost type is another one. */
  WRONG_OUTER_TYPE(10),
  /** A structure with another version number. */
  WRONG_VERSION(11),
  /** Not exactly one recipient. */
  RECIPIENT_COUNT(12),
  /** A recipient of another kind than ours. */
  RECIPIENT_KIND(13),
  /** A suite of algorithms that this version does not know. */
  SUITE_UNKNOWN(14),
  /** Sealed to somebody else. */
  OTHER_RECIPIENT(15),
  /** Content encrypted with another cipher than AES-256-GCM. */
  CIPHER_NOT_ALLOWED(16),
  /** A tag of other than 16 bytes. */
  TAG_LENGTH(17),
  /** A nonce of other than 12 bytes. */
  NONCE_LENGTH(18),
  /** The authenticated attributes are not exactly the content type. */
  OUTER_ATTRIBUTES(19),
  /** What was encrypted is declared as something else than SignedData. */
  WRONG_INNER_TYPE(20),
  /** The content key cannot be unwrapped with our keys. */
  KEY_NOT_UNWRAPPED(21),
  /** The encrypted content was changed. */
  NOT_AUTHENTIC(22),
  /** The signed content is of another type than expected. */
  CONTENT_TYPE(30),
  /** A digest algorithm outside the list. */
  DIGEST_NOT_ALLOWED(31),
  /** A signature algorithm outside the list. */
  SIGNATURE_NOT_ALLOWED(32),
  /** Not exactly two signers. */
  SIGNER_COUNT(33),
  /** Two signers of the same kind. */
  SIGNER_KINDS(34),
  /** Not exactly two certificates. */
  CERTIFICATE_COUNT(35),
  /** A certificate that cannot be read. */
  CERTIFICATE_MALFORMED(36),
  /** A signer whose certificate is not there. */
  SIGNER_WITHOUT_CERTIFICATE(37),
  /** Signed attributes are missing altogether. */
  NO_SIGNED_ATTRIBUTES(38),
  /** One of the four signed attributes is missing. */
  ATTRIBUTE_MISSING(39),
  /** A signed attribute that the profile does not have. */
  ATTRIBUTE_UNKNOWN(40),
  /** A signed attribute twice, or with several values. */
  ATTRIBUTE_REPEATED(41),
  /** The signed content type is not that of the content. */
  CONTENT_TYPE_ATTRIBUTE(42),
  /** The signed digest is not that of the content. */
  DIGEST_MISMATCH(43),
  /** The signed certificate hash is not that of the signer's certificate. */
  SIGNING_CERTIFICATE(44),
  /** Our own attribute cannot be read. */
  OWN_ATTRIBUTE_MALFORMED(45),
  /** The two signers state different things. */
  SIGNERS_DISAGREE(46),
  /** The ECDSA signature is false. */
  CLASSICAL_SIGNATURE(47),
  /** The ML-DSA signature is false. */
  QUANTUM_SAFE_SIGNATURE(48),
  /** Something unsigned stands beside a signature. */
  UNSIGNED_ATTRIBUTES(49),
  /** The two certificates name different holders. */
  SIGNERS_DIFFER(50),
  /** {@link CertificateFlaw#UNKNOWN_ROOT} and what else breaks the chain. */
  CERTIFICATE_UNTRUSTED(60),
  /** {@link CertificateFlaw#NOT_YET_VALID} or {@link CertificateFlaw#EXPIRED}. */
  CERTIFICATE_OUT_OF_TIME(61),
  /** {@link CertificateFlaw#WRONG_ROLE} or a key usage that does not go with the role. */
  CERTIFICATE_ROLE(62),
  /** {@link CertificateFlaw#WRONG_KEY_TYPE}. */
  CERTIFICATE_KEY(63),
  /** A certificate that could issue others, or has parts that nobody understands. */
  CERTIFICATE_PROFILE(64),
  /** {@link CertificateFlaw#OTHER_ENVIRONMENT}. */
  CERTIFICATE_ENVIRONMENT(65),
  /** {@link CertificateFlaw#REVOKED}. */
  CERTIFICATE_REVOKED(66),
  /** Signed for another environment. */
  OTHER_ENVIRONMENT(70),
  /** Signed for another recipient and passed on. */
  SIGNED_FOR_OTHER_RECIPIENT(71),
  /** Signed by another device than the attributes name. */
  OTHER_DEVICE(72),
  /** A schema that this version does not know. */
  SCHEMA_UNKNOWN(73),
  /** Signed under another suite than it is sealed with. */
  OTHER_SUITE(74),
  /** Of a suite that is demanded no longer, after its time. */
  SUITE_NOT_ALLOWED(75),
  /** The frame around the compressed content cannot be read. */
  FRAME_MALFORMED(80),
  /** The content would be larger than allowed. */
  CONTENT_TOO_LARGE(81),
  /** The content would grow more than allowed when decompressed. */
  RATIO(82),
  /** The content has another length than declared. */
  LENGTH_MISMATCH(83),
  /** The compressed bytes are damaged. */
  COMPRESSION_BROKEN(84),
  /** The content cannot be read. */
  CONTENT_MALFORMED(90),
  /** The content says something else than the signed attributes. */
  CONTENT_CONTRADICTS_ATTRIBUTES(91);

  private final int number;

  EnvelopeFlaw(int number) {
    this.number = number;
  }

  /** The code that travels and that people read to each other, such as {@code V-47}. */
  public String code() {
    return "V-%02d".formatted(number);
  }

  static EnvelopeFlaw of(CertificateFlaw flaw) {
    return switch (flaw) {
      case CHAIN_LENGTH, UNKNOWN_ROOT, SIGNATURE_FALSE, SIGNATURE_ALGORITHM, OLD_PROTOCOL ->
          CERTIFICATE_UNTRUSTED;
      case NOT_YET_VALID, EXPIRED -> CERTIFICATE_OUT_OF_TIME;
      case WRONG_ROLE, WRONG_KEY_USAGE -> CERTIFICATE_ROLE;
      case WRONG_KEY_TYPE -> CERTIFICATE_KEY;
      case VERSION, NOT_A_LEAF, UNKNOWN_CRITICAL_EXTENSION, MALFORMED_SUBJECT ->
          CERTIFICATE_PROFILE;
      case OTHER_ENVIRONMENT -> CERTIFICATE_ENVIRONMENT;
      case REVOKED -> CERTIFICATE_REVOKED;
    };
  }
}
