package jp.madoguchi.core.value;

import java.nio.ByteBuffer;
import java.time.Instant;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;

/**
 * A 128-bit identifier that sorts by the time it was made: 48 bits of milliseconds, 80 random bits,
 * written as 26 characters of Crockford's base 32. Identity rests on the random part alone.
 */
public record Ulid(String text) implements Comparable<Ulid> {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int BITS = 5;

  public Ulid {
    if (text.length() != LENGTH || !isInAlphabet(text)) {
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
    ByteBuffer raw = ByteBuffer.wrap(bytes.toArray());
    long high = raw.getLong();
    long low = raw.getLong();
    char[] text = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt((int) low & 31);
      low = low >>> BITS | high << Long.SIZE - BITS;
      high >>>= BITS;
    }
    return new Ulid(new String(text));
  }

  /** When it was made, by the clock of whoever made it. */
  public Instant madeAt() {
    ByteBuffer raw = ByteBuffer.wrap(bytes().toArray());
    return Instant.ofEpochMilli(raw.getLong() >>> Short.SIZE);
  }

  /** Its 16 bytes, as they travel. */
  public Bytes bytes() {
    long high = 0;
    long low = 0;
    for (int i = 0; i < LENGTH; i++) {
      high = high << BITS | low >>> Long.SIZE - BITS;
      low = low << BITS | ALPHABET.indexOf(text.charAt(i));
    }
    return Bytes.of(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }

  private static boolean isInAlphabet(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ALPHABET.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
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
