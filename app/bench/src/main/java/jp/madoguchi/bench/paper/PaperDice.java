package jp.madoguchi.bench.paper;

import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.core.port.Randomness;

/** All chance of a run, from one seed. For one thread. */
final class PaperDice implements Randomness {
  private SplittableRandom random = new SplittableRandom(0);

  /** What follows is the chance of this seed, whatever was before. */
  void begin(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Whether something of this probability happens now. */
  boolean falls(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0, below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public SecureRandom asSecureRandom() {
    throw new UnsupportedOperationException("no keys are made in a run");
  }
}
