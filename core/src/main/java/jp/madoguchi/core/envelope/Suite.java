package jp.madoguchi.core.envelope;

import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.trust.Oids;

/**
 * Algorithms that are used together. An envelope names its suite outside, where the recipient needs
 * it, in the derivation of the key, and under the signatures: a switch is a new constant, and
 * nobody can talk two sides into an older one.
 */
public enum Suite {
  /**
   * Signed with ECDSA P-256 with SHA-256 and with ML-DSA-65; sealed with AES-256-GCM under a key
   * wrapped with AES-256-KW (RFC 3394) by HKDF-SHA256 over ML-KEM-768 and ECDH P-256.
   */
  HYBRID_1(1);

  private final int number;

  Suite(int number) {
    this.number = number;
  }

  /** The number that stands under the signatures. */
  public int number() {
    return number;
  }

  public String oid() {
    return Oids.SUITES + "." + number;
  }

  public static Optional<Suite> ofOid(String oid) {
    return Arrays.stream(values()).filter(suite -> suite.oid().equals(oid)).findFirst();
  }
}
