package jp.madoguchi.core.lease;

import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;

/**
 * A terminal asks for a lease. It comes over the authenticated line and is not signed.
 *
 * <p>Wire: map {1: nonce (32 bytes), 2: sealed secret or null}.
 *
 * @param nonce stands in the answer, so that no older answer passes for it; 32 random bytes
 * @param deposit the lease's secret, sealed under the device's own secret: the centre keeps it and
 *     cannot open it. Empty where the terminal has erased its own copy and wants it back
 */
public record LeaseRequest(Bytes nonce, Optional<Bytes> deposit) {
  /** A request is refused above this size. */
  public static final int MAX_SIZE = 2048;

  static final int NONCE = 32;
  static final int MAX_DEPOSIT = 1024;

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().map(2).integer(1).bytes(nonce.toArray()).integer(2);
    deposit.ifPresentOrElse(sealed -> out.bytes(sealed.toArray()), out::nil);
    return out.toBytes();
  }

  public static LeaseRequest decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openMap(2, 2);
    in.key(1);
    Bytes nonce = Bytes.of(in.readBytes(NONCE, NONCE));
    in.key(2);
    Optional<Bytes> deposit = deposit(in);
    in.close();
    in.finish();
    return new LeaseRequest(nonce, deposit);
  }

  static Optional<Bytes> deposit(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Bytes.of(in.readBytes(1, MAX_DEPOSIT)));
  }
}
