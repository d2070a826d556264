package jp.madoguchi.core.value;

import java.math.BigInteger;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;

/**
 * A 128-bit identifier that sorts by the time it was made: 48 bits of milliseconds, 80 random bits,
 * written as 26 characters of Crockford's base 32. Identity rests on the random part alone.
 */
public record Ulid(String text) implements Comparable<Ulid> {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public Ulid {
    if (text.length() != 26 || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("not a ULID: " + text);
    }
    if (text.charAt(0) > '7') {
      throw new IllegalArgumentException("a ULID has 128 bits: " + text);
    }
  }

  /** A fresh identifier. */
  public static Ulid fresh(Clock clock, Randomness randomness) {
    byte[] bytes = randomness.bytes(16);
    long millis = clock.now().toEpochMilli();
    for (int i = 5; i >= 0; i--) {
      bytes[i] = (byte) millis;
      millis >>>= 8;
    }
    return of(Bytes.of(bytes));
  }

  /** From its 16 bytes. */
  public static Ulid of(Bytes bytes) {
    if (bytes.length() != 16) {
      throw new IllegalArgumentException("a ULID has 16 bytes, not " + bytes.length());
    }
    BigInteger rest = new BigInteger(1, bytes.toArray());
    char[] text = new char[26];
    for (int i = 25; i >= 0; i--) {
      text[i] = ALPHABET.charAt(rest.intValue() & 31);
      rest = rest.shiftRight(5);
    }
    return new Ulid(new String(text));
  }

  /** Its 16 bytes, as they travel. */
  public Bytes bytes() {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < 26; i++) {
      value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
    }
    byte[] raw = value.toByteArray();
    byte[] bytes = new byte[16];
    int length = Math.min(16, raw.length);
    System.arraycopy(raw, raw.length - length, bytes, 16 - length, length);
    return Bytes.of(bytes);
  }

  @Override
  public int compareTo(Ulid other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
