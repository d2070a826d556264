package jp.madoguchi.bench.sim;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import jp.madoguchi.bench.sim.cheap.CheapChance;
import jp.madoguchi.core.port.Randomness;

/** All chance of a world, from one seed. For one thread. */
final class Dice implements Randomness {
  private final Random random;
  private final SecureRandom secure;

  private Dice(Function<Random, SecureRandom> secure) {
    random = new Random(0);
    this.secure = secure.apply(random);
  }

  /** Keys that are made with these are real. */
  static Dice real() {
    return new Dice(Foreseeable::new);
  }

  /** Keys that are made with these are cheap. */
  static Dice cheap() {
    return new Dice(CheapChance::new);
  }

  /** What follows is the chance of this seed, whatever was before. */
  void begin(long seed) {
    // Of neighbouring seeds, Random's first numbers are nearly the same.
    random.setSeed(new SplittableRandom(seed).nextLong());
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

  Random random() {
    return random;
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }

  @Override
  public SecureRandom asSecureRandom() {
    return secure;
  }

  /** For interfaces that ask for this type; secret to nobody. */
  private static final class Foreseeable extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient Random random;

    Foreseeable(Random random) {
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
}
