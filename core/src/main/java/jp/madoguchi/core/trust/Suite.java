package jp.madoguchi.core.trust;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Algorithms that are used together. An envelope names its suite outside, where the recipient needs
 * it, in the derivation of the key, and under the signatures: a switch is a new constant, and
 * nobody can talk two sides into an older one. A later constant is never weaker than an earlier.
 */
public enum Suite {
  /**
   * Signed with ECDSA P-256 with SHA-256 and with ML-DSA-65; sealed with AES-256-GCM under a key
   * wrapped with AES-256-KW (RFC 3394) by HKDF-SHA256 over ML-KEM-768 and ECDH P-256.
   */
  HYBRID_1(1, KeyType.EC_P256, KeyType.ML_DSA_65, KeyType.ML_KEM_768),
  /**
   * Signed with ECDSA P-384 with SHA-384 and with ML-DSA-87; sealed with AES-256-GCM under a key
   * wrapped with AES-256-KW (RFC 3394) by HKDF-SHA384 over ML-KEM-1024 and ECDH P-384.
   */
  HYBRID_2(2, KeyType.EC_P384, KeyType.ML_DSA_87, KeyType.ML_KEM_1024);

  private final int number;
  private final KeyType classical;
  private final KeyType quantumSafe;
  private final KeyType encapsulation;

  Suite(int number, KeyType classical, KeyType quantumSafe, KeyType encapsulation) {
    this.number = number;
    this.classical = classical;
    this.quantumSafe = quantumSafe;
    this.encapsulation = encapsulation;
  }

  /** The number that stands under the signatures. */
  public int number() {
    return number;
  }

  /** The kind of the keys that sign on a curve, agree on one, and speak on the line. */
  public KeyType classical() {
    return classical;
  }

  /** The kind of the lattice keys that sign. */
  public KeyType quantumSafe() {
    return quantumSafe;
  }

  /** The kind of the lattice key that is sealed to. */
  public KeyType encapsulation() {
    return encapsulation;
  }

  public String oid() {
    return Oids.SUITES + "." + number;
  }

  public static Optional<Suite> ofOid(String oid) {
    return Arrays.stream(values()).filter(suite -> suite.oid().equals(oid)).findFirst();
  }

  /** The suite of whoever signs with such a certificate; empty where it is none of ours. */
  public static Optional<Suite> of(X509Certificate signer) {
    return KeyType.of(signer.getPublicKey())
        .flatMap(type ->
            Arrays.stream(values())
                .filter(suite -> suite.classical == type || suite.quantumSafe == type)
                .findFirst());
  }
}
