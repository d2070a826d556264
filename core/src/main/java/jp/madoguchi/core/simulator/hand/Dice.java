package jp.madoguchi.core.simulator.hand;

/** Repeatable chance (SplitMix64, Steele et al. 2014). Not for secrets. One thread only. */
final class Dice {
  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** A stream of its own for each purpose, so that a change in one leaves the others alone. */
  static Dice of(long seed, String purpose) {
    Dice mixed = new Dice(seed);
    return new Dice(mixed.next() ^ new Dice(purpose.hashCode()).next());
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From {@code low} inclusive to {@code high} exclusive, evenly. */
  double between(double low, double high) {
    return low + (high - low) * ((next() >>> 11) * 0x1p-53);
  }

  int below(int bound) {
    return (int) Math.floorMod(next(), (long) bound);
  }

  /** Roughly normal, mean 0, within ±3 of {@code deviation}: the sum of twelve even draws. */
  double around(double mean, double deviation) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += between(0, 1);
    }
    return mean + deviation * Math.clamp(sum, -3, 3);
  }
}
