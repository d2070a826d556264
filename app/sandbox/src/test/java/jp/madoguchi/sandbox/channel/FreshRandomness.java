package jp.madoguchi.sandbox.channel;

import java.security.SecureRandom;
import jp.madoguchi.core.port.Randomness;

/** The machine's own. */
record FreshRandomness(SecureRandom asSecureRandom) implements Randomness {
  FreshRandomness() {
    this(new SecureRandom());
  }

  @Override
  public void fill(byte[] target) {
    asSecureRandom.nextBytes(target);
  }
}
