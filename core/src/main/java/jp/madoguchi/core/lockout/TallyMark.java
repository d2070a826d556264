package jp.madoguchi.core.lockout;

import java.nio.ByteBuffer;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;

/**
 * How far a login book is, as it is remembered outside it.
 *
 * @param sequence how often the book was written; from 1
 * @param root SHA-256 of the book as it lay on the disk then; 32 bytes
 * @param spent palms that did not match while the book was not good, since administrators last
 *     decided about it
 * @param obeyed number of the newest order to unlock that counted here; 0 where there was none
 */
public record TallyMark(long sequence, Bytes root, int spent, long obeyed) {
  /** The byte form: sequence (8, big-endian), spent (4), root (32), obeyed (8). */
  public static final int BYTES = 52;

  /** What was written before there were orders to unlock. */
  private static final int FIRST_BYTES = 44;

  private static final int ROOT = 32;

  public TallyMark {
    if (sequence < 1 || spent < 0 || obeyed < 0 || root.length() != ROOT) {
      throw new IllegalArgumentException("a mark has a sequence from 1 and a root of 32 bytes");
    }
  }

  public byte[] encoded() {
    return ByteBuffer.allocate(BYTES)
        .putLong(sequence)
        .putInt(spent)
        .put(root.toArray())
        .putLong(obeyed)
        .array();
  }

  /** What {@link #encoded} wrote, or did before there were orders; empty for anything else. */
  public static Optional<TallyMark> decode(byte[] encoded) {
    if (encoded.length != BYTES && encoded.length != FIRST_BYTES) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(encoded);
    long sequence = in.getLong();
    int spent = in.getInt();
    byte[] root = new byte[ROOT];
    in.get(root);
    long obeyed = in.hasRemaining() ? in.getLong() : 0;
    return sequence < 1 || spent < 0 || obeyed < 0
        ? Optional.empty()
        : Optional.of(new TallyMark(sequence, Bytes.of(root), spent, obeyed));
  }
}
