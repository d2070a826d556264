package jp.madoguchi.bench.sim.cheap;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Foreseeable chance in the shape of a secure one. Keys that are made with it are cheap, where
 * {@link CheapProvider} is installed.
 */
public final class CheapChance extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private final transient Random random;

  public CheapChance(Random random) {
    super(null, null);
    this.random = random;
  }

  @Override
  public void nextBytes(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public void setSeed(long seed) {
    // Called while the superclass is made; this one has its seed already.
  }
}
