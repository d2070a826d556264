package jp.madoguchi.bench.sim.cheap;

import java.security.PrivateKey;

/** The other half of a cheap key, which is the same; it is never stored. */
record CheapPrivateKey(CheapPublicKey half) implements PrivateKey {
  @Override
  public String getAlgorithm() {
    return half.getAlgorithm();
  }

  @Override
  public String getFormat() {
    return "none";
  }

  @Override
  public byte[] getEncoded() {
    return new byte[0];
  }
}
