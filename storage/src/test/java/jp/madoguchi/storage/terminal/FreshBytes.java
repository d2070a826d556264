package jp.madoguchi.storage.terminal;

import java.security.SecureRandom;
import jp.madoguchi.core.port.Randomness;

/** Other bytes each time. */
record FreshBytes(SecureRandom asSecureRandom) implements Randomness {
  static FreshBytes source() {
    return new FreshBytes(new SecureRandom());
  }

  @Override
  public void fill(byte[] target) {
    asSecureRandom.nextBytes(target);
  }
}
