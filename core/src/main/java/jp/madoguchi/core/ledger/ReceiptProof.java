package jp.madoguchi.core.ledger;

import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.merkle.ConsistencyProof;
import jp.madoguchi.core.merkle.MerkleProof;
import jp.madoguchi.core.merkle.MerkleProver;

/**
 * Shows that what a receipt said of the log still holds: its batch is there, and the log as the
 * receipt named it is the beginning of the log as it is.
 *
 * <p>Wire: array {@code [inclusion path[], consistency path[]]}.
 */
public record ReceiptProof(List<byte[]> inclusion, List<byte[]> consistency) {
  /** Longer proofs are refused unread. */
  public static final int MAX_SIZE = 2 * Hashes.MOST * 40;

  public ReceiptProof {
    inclusion = List.copyOf(inclusion);
    consistency = List.copyOf(consistency);
  }

  /**
   * The proof for a receipt at this index, given when the log had this size.
   *
   * @param now the size to which it leads, at least {@code size}
   */
  public static ReceiptProof from(MerkleProver tree, ReceiptQuestion.Place place, long now) {
    return new ReceiptProof(
        tree.inclusion(place.index() - 1, now).path(), tree.consistency(place.size(), now).path());
  }

  /** Whether it leads from the receipt to this head. */
  public boolean leads(ReceiptPlace receipt, LedgerHead now) {
    if (receipt.index() > receipt.size() || receipt.size() > now.size()) {
      return false;
    }
    byte[] root = now.root().toArray();
    return new MerkleProof(receipt.index() - 1, now.size(), inclusion)
            .leadsFrom(receipt.batchHash().toArray(), root)
        && new ConsistencyProof(receipt.size(), now.size(), consistency)
            .leads(receipt.root().toArray(), root);
  }

  /** The canonical bytes of one proof by itself. */
  public byte[] encode() {
    CborWriter out = new CborWriter();
    write(out);
    return out.toBytes();
  }

  /** Reads exactly what {@link #encode} writes. */
  public static ReceiptProof decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    ReceiptProof proof = read(in);
    in.finish();
    return proof;
  }

  void write(CborWriter out) {
    out.array(2);
    Hashes.write(out, inclusion);
    Hashes.write(out, consistency);
  }

  static ReceiptProof read(CborReader in) throws MalformedCbor {
    in.openArray(2);
    ReceiptProof proof = new ReceiptProof(Hashes.read(in), Hashes.read(in));
    in.close();
    return proof;
  }
}
