package jp.madoguchi.core.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.value.Bytes;

/**
 * Where a centre stands that does not know a receipt which the terminal holds: it was put back to
 * an older state (protocol point 8). By it a terminal that has media alone sends again what the
 * centre lost.
 *
 * <p>Wire: array {@code [asked, centre, hash, hash, …]}, the first two as their bytes.
 *
 * @param asked where the terminal said that it stands; of no account once it stands elsewhere
 * @param centre where it stands at the centre
 * @param receipts SHA-256 of those that the centre has, the newest first and without a gap
 */
public record CarriedPast(Standing asked, Standing centre, List<Bytes> receipts) {
  /** Receipts among which the newest that both sides have is looked for. */
  public static final int MOST_RECEIPTS = 256;

  private static final int HASH = 32;

  public CarriedPast {
    receipts = List.copyOf(receipts);
    if (receipts.size() > MOST_RECEIPTS) {
      throw new IllegalArgumentException("too many receipts for a medium");
    }
  }

  /** SHA-256 of the centre's receipt; empty where it has, or tells of, none. */
  public Optional<Bytes> receiptHash(long sequence) {
    long back = centre.lastSequence() - sequence;
    return back >= 0 && back < receipts.size()
        ? Optional.of(receipts.get((int) back))
        : Optional.empty();
  }

  void write(CborWriter out) {
    out.array(2 + receipts.size()).bytes(asked.encode()).bytes(centre.encode());
    receipts.forEach(hash -> out.bytes(hash.toArray()));
  }

  static CarriedPast read(CborReader in) throws MalformedCbor {
    int parts = in.openArray(2, 2 + MOST_RECEIPTS);
    Standing asked = Standing.decode(in.readBytes(Standing.MAX_SIZE));
    Standing centre = Standing.decode(in.readBytes(Standing.MAX_SIZE));
    List<Bytes> receipts = new ArrayList<>();
    for (int i = 2; i < parts; i++) {
      receipts.add(Bytes.of(in.readBytes(HASH, HASH)));
    }
    in.close();
    return new CarriedPast(asked, centre, receipts);
  }
}
