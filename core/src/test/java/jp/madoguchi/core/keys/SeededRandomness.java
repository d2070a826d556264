package jp.madoguchi.core.keys;

import java.security.SecureRandom;
import java.util.Random;
import jp.madoguchi.core.port.Randomness;

/** Repeatable bytes. */
final class SeededRandomness implements Randomness {
  private final Random random;

  SeededRandomness(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public SecureRandom asSecureRandom() {
    return new SecureRandom();
  }
}
