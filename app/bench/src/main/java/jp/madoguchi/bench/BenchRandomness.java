package jp.madoguchi.bench;

import java.security.SecureRandom;
import jp.madoguchi.core.port.Randomness;

/** The platform's randomness. */
public record BenchRandomness(SecureRandom asSecureRandom) implements Randomness {
  @Override
  public void fill(byte[] target) {
    asSecureRandom.nextBytes(target);
  }
}
