package jp.madoguchi.core.envelope;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.value.Bytes;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The two signers that every message has, with the algorithms of each. */
enum SignerKind {
  CLASSICAL(
      KeyType.EC_P256,
      Cms.SHA_256,
      Cms.ECDSA_SHA_256,
      "SHA256withECDSA",
      EnvelopeFlaw.CLASSICAL_SIGNATURE),
  QUANTUM_SAFE(
      KeyType.ML_DSA_65,
      Cms.SHA_512,
      Cms.ML_DSA_65,
      "ML-DSA-65",
      EnvelopeFlaw.QUANTUM_SAFE_SIGNATURE);

  private final KeyType keyType;
  private final AlgorithmIdentifier digest;
  private final AlgorithmIdentifier signature;
  private final String jdkName;
  private final EnvelopeFlaw flaw;

  SignerKind(
      KeyType keyType,
      AlgorithmIdentifier digest,
      AlgorithmIdentifier signature,
      String jdkName,
      EnvelopeFlaw flaw) {
    this.keyType = keyType;
    this.digest = digest;
    this.signature = signature;
    this.jdkName = jdkName;
    this.flaw = flaw;
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
