package jp.madoguchi.core.directive;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * Which directives a terminal has verified and kept. It asks the centre with this, so that the
 * centre knows what each terminal goes by.
 *
 * <p>Wire: array {@code [policy, register, unlock]}.
 *
 * @param policy version of the login policy; 0 where there is none
 * @param register version of the register of operators; 0 where there is none
 * @param unlock number of the newest order to unlock that was obeyed; 0 where there is none
 */
public record Holding(long policy, long register, long unlock) {
  /** Of the encoded form, in bytes, at most. */
  public static final int MAX_SIZE = 64;

  private static final int PARTS = 3;

  public Holding {
    if (policy < 0 || register < 0 || unlock < 0) {
      throw new IllegalArgumentException("versions count from 0");
    }
  }

  /** Before the first contact. */
  public static Holding nothing() {
    return new Holding(0, 0, 0);
  }

  /** The canonical bytes. */
  public byte[] encode() {
    return new CborWriter()
        .array(PARTS)
        .integer(policy)
        .integer(register)
        .integer(unlock)
        .toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static Holding decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(PARTS);
    Holding holding = new Holding(version(in), version(in), version(in));
    in.close();
    in.finish();
    return holding;
  }

  private static long version(CborReader in) throws MalformedCbor {
    return in.readInt(0, Long.MAX_VALUE);
  }
}
