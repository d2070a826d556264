package jp.madoguchi.bench.sim.cheap;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;

/** The other half of a cheap key, which is the same. */
record CheapPrivateKey(CheapPublicKey half) implements PrivateKey {
  /** No PKCS#8 begins with it. */
  private static final byte[] HEAD = "CHEAP-PRIVATE-".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String getAlgorithm() {
    return half.getAlgorithm();
  }

  @Override
  public String getFormat() {
    return "PKCS#8";
  }

  @Override
  public byte[] getEncoded() {
    byte[] key = half.getEncoded();
    byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + key.length);
    System.arraycopy(key, 0, encoded, HEAD.length, key.length);
    return encoded;
  }

  /** The key with this encoding; empty where it is none of ours. */
  static Optional<CheapPrivateKey> of(byte[] encoded) {
    if (encoded.length < HEAD.length
        || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      return Optional.empty();
    }
    byte[] key = Arrays.copyOfRange(encoded, HEAD.length, encoded.length);
    return CheapKind.of(key).map(kind -> new CheapPrivateKey(new CheapPublicKey(kind, key)));
  }
}
