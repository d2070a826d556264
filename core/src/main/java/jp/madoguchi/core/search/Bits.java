package jp.madoguchi.core.search;

/** A set of small numbers. */
final class Bits {
  private final long[] words;

  Bits(int size) {
    words = new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  static Bits of(int size, int[] members) {
    Bits bits = new Bits(size);
    for (int member : members) {
      bits.set(member);
    }
    return bits;
  }

  boolean get(int i) {
    return (words[i >> 6] & 1L << i) != 0;
  }

  void set(int i) {
    words[i >> 6] |= 1L << i;
  }

  void and(Bits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= other.words[i];
    }
  }

  /** The smallest member that is no smaller than {@code from}, or -1. */
  int next(int from) {
    int word = from >> 6;
    if (word >= words.length) {
      return -1;
    }
    long rest = words[word] & -1L << from;
    while (rest == 0) {
      if (++word == words.length) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
