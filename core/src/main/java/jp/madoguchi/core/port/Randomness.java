package jp.madoguchi.core.port;

import java.security.SecureRandom;

/** Unpredictable bytes. A simulator hands over a seeded one. Safe for use by several threads. */
public interface Randomness {
  /** Fills {@code target} wholly. */
  void fill(byte[] target);

  /** The same source for the JDK's and Bouncy Castle's interfaces. */
  SecureRandom asSecureRandom();

  /** {@code length} fresh bytes. */
  default byte[] bytes(int length) {
    byte[] fresh = new byte[length];
    fill(fresh);
    return fresh;
  }
}
