package jp.madoguchi.core.envelope;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The two signers that every message has, with the algorithms of each, in each suite. */
enum SignerKind {
  CLASSICAL(Suite.HYBRID_1, KeyType.EC_P256, Cms.SHA_256, Cms.ECDSA_SHA_256, "SHA256withECDSA"),
  QUANTUM_SAFE(Suite.HYBRID_1, KeyType.ML_DSA_65, Cms.SHA_512, Cms.ML_DSA_65, "ML-DSA-65"),
  CLASSICAL_2(Suite.HYBRID_2, KeyType.EC_P384, Cms.SHA_384, Cms.ECDSA_SHA_384, "SHA384withECDSA"),
  QUANTUM_SAFE_2(Suite.HYBRID_2, KeyType.ML_DSA_87, Cms.SHA_512, Cms.ML_DSA_87, "ML-DSA-87");

  private final Suite suite;
  private final KeyType keyType;
  private final AlgorithmIdentifier digest;
  private final AlgorithmIdentifier signature;
  private final String jdkName;

  SignerKind(
      Suite suite,
      KeyType keyType,
      AlgorithmIdentifier digest,
      AlgorithmIdentifier signature,
      String jdkName) {
    this.suite = suite;
    this.keyType = keyType;
    this.digest = digest;
    this.signature = signature;
    this.jdkName = jdkName;
  }

  /** The suite's signer on a curve. */
  static SignerKind classical(Suite suite) {
    return suite == Suite.HYBRID_1 ? CLASSICAL : CLASSICAL_2;
  }

  /** The suite's signer on a lattice. */
  static SignerKind quantumSafe(Suite suite) {
    return suite == Suite.HYBRID_1 ? QUANTUM_SAFE : QUANTUM_SAFE_2;
  }

  Suite suite() {
    return suite;
  }

  KeyType keyType() {
    return keyType;
  }

  AlgorithmIdentifier digest() {
    return digest;
  }

  AlgorithmIdentifier signature() {
    return signature;
  }

  /** The kind whose signature algorithm has exactly this DER encoding. */
  static Optional<SignerKind> ofSignature(byte[] algorithm) {
    return Arrays.stream(values())
        .filter(kind -> Arrays.equals(Cms.der(kind.signature), algorithm))
        .findFirst();
  }

  void verify(PublicKey key, byte[] message, byte[] value) throws EnvelopeRefused {
    EnvelopeFlaw flaw =
        keyType.classical()
            ? EnvelopeFlaw.CLASSICAL_SIGNATURE
            : EnvelopeFlaw.QUANTUM_SAFE_SIGNATURE;
    if (this == CLASSICAL) {
      EnvelopeRefused.unless(Ecdsa.holds(key, message, Bytes.of(value)), flaw);
      return;
    }
    try {
      Signature verifier = Signature.getInstance(jdkName);
      verifier.initVerify(key);
      verifier.update(message);
      EnvelopeRefused.unless(verifier.verify(value), flaw);
    } catch (GeneralSecurityException e) {
      throw new EnvelopeRefused(flaw, e);
    }
  }
}
