package jp.madoguchi.storage.sealed;

import java.security.SecureRandom;
import java.util.Random;
import jp.madoguchi.core.port.Randomness;

/** Repeatable bytes. */
public record SeededRandomness(Random random) implements Randomness {
  public SeededRandomness(long seed) {
    this(new Random(seed));
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
