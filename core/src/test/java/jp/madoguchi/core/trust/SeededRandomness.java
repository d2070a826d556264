package jp.madoguchi.core.trust;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import jp.madoguchi.core.port.Randomness;

/** The same bytes in each run. */
public final class SeededRandomness implements Randomness {
  private final SecureRandom random;

  public SeededRandomness(long seed) {
    try {
      random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public SecureRandom asSecureRandom() {
    return random;
  }
}
