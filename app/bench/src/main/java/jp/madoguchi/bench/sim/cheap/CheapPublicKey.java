package jp.madoguchi.bench.sim.cheap;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import jp.madoguchi.core.value.Sha256;

/** Whoever knows it can also sign. */
final class CheapPublicKey implements PublicKey {
  private static final long serialVersionUID = 1L;

  private final CheapKind kind;
  private final byte[] encoded;

  CheapPublicKey(CheapKind kind, byte[] encoded) {
    this.kind = kind;
    this.encoded = encoded.clone();
  }

  CheapKind kind() {
    return kind;
  }

  /** What it makes of these bytes: a signature, or a secret. */
  byte[] mac(byte[] bytes) {
    MessageDigest digest = Sha256.fresh();
    digest.update(encoded);
    return digest.digest(bytes);
  }

  @Override
  public String getAlgorithm() {
    return kind.algorithm();
  }

  @Override
  public String getFormat() {
    return "X.509";
  }

  @Override
  public byte[] getEncoded() {
    return encoded.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheapPublicKey key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
