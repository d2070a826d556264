package jp.madoguchi.core.evidence;

import java.util.Optional;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;

/**
 * One receipt with all that shows that it is in the centre's log, in a small file that is checked
 * with public keys alone. Nothing of it is verified by reading it.
 *
 * <p>Wire: array {@code ["madoguchi-receipt-proof-1", receipt, anchors, note, proof]}.
 *
 * @param receipt as the centre signed it
 * @param anchors which issued the certificates in the receipt; nobody trusts these for being here
 * @param note a checkpoint of the log with the lines of its witnesses
 * @param proof from the receipt to that checkpoint
 */
public record ProvenReceipt(
    Bytes receipt, TrustAnchors anchors, SignedNote note, ReceiptProof proof) {
  /** Longer files are refused unread. */
  public static final int MAX_SIZE = ReceiptCodec.MAX_SIZE + (256 << 10);

  private static final String NAME = "madoguchi-receipt-proof-1";
  private static final int PARTS = 5;
  private static final int MAX_ANCHORS = 64 << 10;

  /** The file's bytes. */
  public byte[] encode() {
    return new CborWriter()
        .array(PARTS)
        .text(NAME)
        .bytes(receipt.toArray())
        .bytes(anchors.encode())
        .bytes(note.encode().toArray())
        .bytes(proof.encode())
        .toBytes();
  }

  /** Reads exactly what {@link #encode} writes; empty for anything else. */
  public static Optional<ProvenReceipt> decode(byte[] file) {
    try {
      CborReader in = new CborReader(file, MAX_SIZE);
      in.openArray(PARTS);
      boolean named = in.readText(NAME.length()).equals(NAME);
      Bytes receipt = Bytes.of(in.readBytes(ReceiptCodec.MAX_SIZE));
      TrustAnchors anchors = TrustAnchors.decode(in.readBytes(MAX_ANCHORS));
      Optional<SignedNote> note = SignedNote.parse(Bytes.of(in.readBytes(SignedNote.MAX_SIZE)));
      ReceiptProof proof = ReceiptProof.decode(in.readBytes(ReceiptProof.MAX_SIZE));
      in.close();
      in.finish();
      return named
          ? note.map(read -> new ProvenReceipt(receipt, anchors, read, proof))
          : Optional.empty();
    } catch (MalformedCbor e) {
      return Optional.empty();
    }
  }
}
