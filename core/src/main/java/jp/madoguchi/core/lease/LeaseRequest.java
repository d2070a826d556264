package jp.madoguchi.core.lease;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.value.Bytes;

/**
 * A terminal asks for a lease. It comes over the authenticated line and is not signed.
 *
 * <p>Wire: map {1: nonce (32 bytes), 2: [lease, from, until (epoch seconds)] or null, 3: sealed
 * secret or null}.
 *
 * @param nonce stands in the answer, so that no older answer passes for it; 32 random bytes
 * @param held the lease that the terminal has. A centre that never gave it one takes its word for
 *     it
 * @param deposit the lease's secret, sealed under the device's own secret: the centre keeps it and
 *     cannot open it. Empty where the terminal has erased its own copy and wants it back
 */
public record LeaseRequest(Bytes nonce, Optional<Lease> held, Optional<Bytes> deposit) {
  /** A request is refused above this size. */
  public static final int MAX_SIZE = 2048;

  static final int NONCE = 32;
  static final int MAX_DEPOSIT = 1024;
  static final int MAX_ID = 32;

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().map(3).integer(1).bytes(nonce.toArray()).integer(2);
    held.ifPresentOrElse(lease -> write(out, lease), out::nil);
    out.integer(3);
    deposit.ifPresentOrElse(sealed -> out.bytes(sealed.toArray()), out::nil);
    return out.toBytes();
  }

  private static void write(CborWriter out, Lease lease) {
    out.array(3)
        .text(lease.id())
        .integer(lease.from().getEpochSecond())
        .integer(lease.until().getEpochSecond());
  }

  public static LeaseRequest decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openMap(3, 3);
    in.key(1);
    Bytes nonce = Bytes.of(in.readBytes(NONCE, NONCE));
    in.key(2);
    Optional<Lease> held = in.readNull() ? Optional.empty() : Optional.of(lease(in));
    in.key(3);
    Optional<Bytes> deposit = deposit(in);
    in.close();
    in.finish();
    return new LeaseRequest(nonce, held, deposit);
  }

  private static Lease lease(CborReader in) throws MalformedCbor {
    int start = in.offset();
    in.openArray(3);
    String id = in.readText(MAX_ID);
    Instant from = CredentialCodec.seconds(in);
    Instant until = CredentialCodec.seconds(in);
    in.close();
    return lease(start, id, from, until);
  }

  static Lease lease(int start, String id, Instant from, Instant until) throws MalformedCbor {
    if (id.isEmpty() || !from.isBefore(until)) {
      throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
    }
    return new Lease(id, from, until);
  }

  static Optional<Bytes> deposit(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Bytes.of(in.readBytes(1, MAX_DEPOSIT)));
  }
}
