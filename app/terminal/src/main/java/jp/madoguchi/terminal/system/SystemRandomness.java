package jp.madoguchi.terminal.system;

import java.security.SecureRandom;
import jp.madoguchi.core.port.Randomness;

/** The platform's preferred secure generator, seeded by the operating system. */
public final class SystemRandomness implements Randomness {
  private final SecureRandom random = new SecureRandom();

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public SecureRandom asSecureRandom() {
    return random;
  }
}
