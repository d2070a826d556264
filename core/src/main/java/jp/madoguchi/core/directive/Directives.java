package jp.madoguchi.core.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.value.Bytes;

/**
 * What the centre answers to a {@link Holding}: all that is newer. Each part is signed by itself,
 * and nothing of it is verified here.
 *
 * <p>Wire: array {@code [policy, register, [unlock, …]]}, the first two null where there is none.
 *
 * @param policy signed bytes of {@link PolicyCodec}
 * @param register signed bytes of {@link RegisterCodec}
 * @param unlocks signed bytes of {@link UnlockCodec}, in rising order of number
 */
public record Directives(Optional<Bytes> policy, Optional<Bytes> register, List<Bytes> unlocks) {
  /** Orders to unlock in one answer; the rest comes with the next. */
  public static final int MOST_UNLOCKS = 8;

  /** Of the encoded form, in bytes, at most. */
  public static final int MAX_SIZE =
      PolicyCodec.MAX_SIZE + RegisterCodec.MAX_SIZE + MOST_UNLOCKS * UnlockCodec.MAX_SIZE + 64;

  private static final int PARTS = 3;

  public Directives {
    unlocks = List.copyOf(unlocks);
    if (unlocks.size() > MOST_UNLOCKS) {
      throw new IllegalArgumentException("too many orders for one answer");
    }
  }

  /** There is nothing newer. */
  public static Directives none() {
    return new Directives(Optional.empty(), Optional.empty(), List.of());
  }

  /** Whether there is nothing newer. */
  public boolean isEmpty() {
    return equals(none());
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(PARTS);
    for (Optional<Bytes> each : List.of(policy, register)) {
      each.ifPresentOrElse(bytes -> out.bytes(bytes.toArray()), out::nil);
    }
    out.array(unlocks.size());
    unlocks.forEach(each -> out.bytes(each.toArray()));
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static Directives decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(PARTS);
    Optional<Bytes> policy = bytes(in, PolicyCodec.MAX_SIZE);
    Optional<Bytes> register = bytes(in, RegisterCodec.MAX_SIZE);
    List<Bytes> unlocks = new ArrayList<>();
    for (int i = in.openArray(0, MOST_UNLOCKS); i > 0; i--) {
      unlocks.add(Bytes.of(in.readBytes(UnlockCodec.MAX_SIZE)));
    }
    in.close();
    in.close();
    in.finish();
    return new Directives(policy, register, unlocks);
  }

  private static Optional<Bytes> bytes(CborReader in, int most) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Bytes.of(in.readBytes(most)));
  }
}
