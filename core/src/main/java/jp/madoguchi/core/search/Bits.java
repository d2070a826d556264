package jp.madoguchi.core.search;

import java.util.Arrays;

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

  static Bits full(int size) {
    Bits bits = new Bits(size);
    Arrays.fill(bits.words, -1L);
    if ((size & 63) != 0) {
      bits.words[bits.words.length - 1] = (1L << size) - 1;
    }
    return bits;
  }

  /** Whether there are more members than this. */
  boolean isMoreThan(int count) {
    int members = 0;
    for (int i = 0; i < words.length && members <= count; i++) {
      members += Long.bitCount(words[i]);
    }
    return members > count;
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
