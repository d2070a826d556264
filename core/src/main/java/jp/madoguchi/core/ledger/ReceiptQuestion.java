package jp.madoguchi.core.ledger;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * Asks the centre for the proofs of receipts.
 *
 * <p>Wire: array {@code [size now, index, size, index, size, …]}. The answer is an array of {@link
 * ReceiptProof} in the same order.
 *
 * @param now the size to which the proofs are to lead
 * @param places 1 to 64
 */
public record ReceiptQuestion(long now, List<Place> places) {
  /** Receipts in one question at most. */
  public static final int MOST = 64;

  /** Longer questions are refused unread. */
  public static final int MAX_SIZE = 4096;

  private static final int MAX_ANSWER = MOST * ReceiptProof.MAX_SIZE;

  /**
   * Where a receipt says that its batch is.
   *
   * @param index from 1, at most {@code size}
   * @param size of the log then
   */
  public record Place(long index, long size) {
    public Place {
      if (index < 1 || index > size) {
        throw new IllegalArgumentException("no place in a log: " + index + " of " + size);
      }
    }
  }

  public ReceiptQuestion {
    places = List.copyOf(places);
    if (places.isEmpty()
        || places.size() > MOST
        || places.stream().anyMatch(place -> place.size() > now)) {
      throw new IllegalArgumentException("no question about " + places.size() + " receipts");
    }
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(1 + 2 * places.size()).integer(now);
    places.forEach(place -> out.integer(place.index()).integer(place.size()));
    return out.toBytes();
  }

  public static ReceiptQuestion decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    int numbers = in.openArray(3, 1 + 2 * MOST);
    int start = in.offset();
    long now = in.readInt(1, Long.MAX_VALUE);
    List<Place> places = new ArrayList<>();
    try {
      for (int i = 1; i < numbers; i += 2) {
        places.add(new Place(in.readInt(1, Long.MAX_VALUE), in.readInt(1, Long.MAX_VALUE)));
      }
      in.close();
      in.finish();
      return new ReceiptQuestion(now, places);
    } catch (IllegalArgumentException e) {
      throw in.invalid(start, e);
    }
  }

  /** The bytes of an answer, one proof for each place. */
  public static byte[] answer(List<ReceiptProof> proofs) {
    CborWriter out = new CborWriter().array(proofs.size());
    proofs.forEach(proof -> proof.write(out));
    return out.toBytes();
  }

  /** The answer to this question; what it proves is not looked at. */
  public List<ReceiptProof> readAnswer(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_ANSWER);
    in.openArray(places.size());
    List<ReceiptProof> proofs = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      proofs.add(ReceiptProof.read(in));
    }
    in.close();
    in.finish();
    return proofs;
  }
}
