package jp.madoguchi.core.anchor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Where a store stood after an anchored act.
 *
 * @param sequence anchored acts since the store was made; 0 before the first
 * @param root SHA-256 over the root before, the act and what was committed; 32 bytes
 */
public record Anchor(long sequence, Bytes root) {
  /** The byte form: sequence (8, big-endian), root (32). */
  public static final int BYTES = 40;

  private static final int ROOT = 32;
  private static final byte[] LABEL = "madoguchi anchor 1".getBytes(StandardCharsets.US_ASCII);

  public Anchor {
    if (sequence < 0 || root.toArray().length != ROOT) {
      throw new IllegalArgumentException("an anchor has a sequence from 0 and a root of 32 bytes");
    }
  }

  /** The anchor after one act more. */
  public Anchor after(AnchoredAct act, CommittedState state) {
    byte[] committed = state.bytes();
    ByteBuffer all = ByteBuffer.allocate(LABEL.length + ROOT + 9 + committed.length);
    all.put(LABEL).put(root.toArray()).putLong(sequence + 1).put(act.code()).put(committed);
    return new Anchor(sequence + 1, Sha256.of(Bytes.of(all.array())));
  }

  public byte[] encoded() {
    return ByteBuffer.allocate(BYTES).putLong(sequence).put(root.toArray()).array();
  }

  /** What {@link #encoded} wrote; empty for anything else. */
  public static Optional<Anchor> decode(byte[] encoded) {
    ByteBuffer in = ByteBuffer.wrap(encoded);
    if (encoded.length != BYTES || in.getLong(0) < 0) {
      return Optional.empty();
    }
    byte[] root = new byte[ROOT];
    return Optional.of(new Anchor(in.getLong(), filled(in, root)));
  }

  private static Bytes filled(ByteBuffer in, byte[] root) {
    in.get(root);
    return Bytes.of(root);
  }
}
