package jp.madoguchi.core.search;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Characters as few bytes, the frequent ones as one. No byte that goes on with a character begins
 * one, and none is zero, so that bytes found within bytes are characters found within characters.
 *
 * <p>One byte 1–159; two: 160–221, then 224–255; any other character in four, beginning with 222 or
 * 223.
 */
final class Alphabet {
  static final int SINGLES = 159;
  private static final int LEAD = 160;
  private static final int RAW = 222;
  private static final int NEXT = 224;
  private static final int BITS = 5;
  private static final int MASK = 31;
  static final int RANKED = SINGLES + (RAW - LEAD) * (MASK + 1);

  /** The longest form of a character. */
  static final int MOST_BYTES = 4;

  private final char[] ranked;
  private final CharTable rank = new CharTable(-1);

  /**
   * @param ranked the most frequent first, at most {@link #RANKED}
   */
  Alphabet(char[] ranked) {
    this.ranked = ranked;
    for (int i = 0; i < ranked.length; i++) {
      rank.set(ranked[i], i);
    }
  }

  /** The alphabet for texts in which each character stands so often. */
  static Alphabet of(CharTable counts) {
    LongStream.Builder found = LongStream.builder();
    counts.forEach(c -> found.add((long) -counts.get((char) c) << Character.SIZE | c));
    long[] order = found.build().toArray();
    Arrays.sort(order);
    char[] ranked = new char[Math.min(order.length, RANKED)];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = (char) order[i];
    }
    return new Alphabet(ranked);
  }

  char[] ranked() {
    return ranked;
  }

  /** Writes a character at {@code at} and tells where the next one goes. */
  int put(char c, byte[] target, int at) {
    int place = rank.get(c);
    if (place < 0) {
      target[at] = (byte) (RAW + (c >> 3 * BITS));
      target[at + 1] = (byte) (NEXT + (c >> 2 * BITS & MASK));
      target[at + 2] = (byte) (NEXT + (c >> BITS & MASK));
      target[at + 3] = (byte) (NEXT + (c & MASK));
      return at + MOST_BYTES;
    }
    if (place < SINGLES) {
      target[at] = (byte) (place + 1);
      return at + 1;
    }
    int rest = place - SINGLES;
    target[at] = (byte) (LEAD + (rest >> BITS));
    target[at + 1] = (byte) (NEXT + (rest & MASK));
    return at + 2;
  }

  /** Whether no text that the alphabet was made for can have this part. */
  boolean lacks(String part) {
    if (ranked.length == RANKED) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (rank.get(part.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  byte[] encode(String text) {
    byte[] bytes = new byte[text.length() * MOST_BYTES];
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      end = put(text.charAt(i), bytes, end);
    }
    return Arrays.copyOf(bytes, end);
  }

  /** Larger for bytes that stand less often in texts; a guess for bytes that go on. */
  static int rarity(byte coded) {
    int value = coded & 0xFF;
    return value < NEXT ? value : SINGLES;
  }

  /** How many bytes the character takes that begins with this one. */
  static int length(byte first) {
    int value = first & 0xFF;
    return value < LEAD ? 1 : value < RAW ? 2 : MOST_BYTES;
  }

  /** The character that begins there. */
  char get(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < LEAD) {
      return ranked[first - 1];
    }
    if (first < RAW) {
      return ranked[SINGLES + ((first - LEAD) << BITS | next(bytes, at + 1))];
    }
    return (char)
        ((first - RAW) << 3 * BITS
            | next(bytes, at + 1) << 2 * BITS
            | next(bytes, at + 2) << BITS
            | next(bytes, at + 3));
  }

  private static int next(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) - NEXT;
  }
}
