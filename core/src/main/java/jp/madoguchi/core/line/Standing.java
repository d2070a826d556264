package jp.madoguchi.core.line;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;

/**
 * Where a terminal's row of batches stands at the centre.
 *
 * <p>Wire: map {1: epoch, 2: last sequence, 3: last batch hash, 4: last receipt hash}.
 *
 * @param lastSequence of the newest batch taken in; 0 where this epoch has none
 * @param lastBatchHash SHA-256 of that batch; 32 zeros where there is none
 * @param lastReceiptHash SHA-256 of its receipt's bytes; 32 zeros where there is none
 */
public record Standing(int epoch, long lastSequence, Bytes lastBatchHash, Bytes lastReceiptHash) {
  private static final int HASH = 32;

  /** Of the encoded form, in bytes, at most. */
  public static final int MAX_SIZE = 128;

  /** The canonical bytes. */
  public byte[] encode() {
    return new CborWriter()
        .map(4)
        .integer(1)
        .integer(epoch)
        .integer(2)
        .integer(lastSequence)
        .integer(3)
        .bytes(lastBatchHash.toArray())
        .integer(4)
        .bytes(lastReceiptHash.toArray())
        .toBytes();
  }

  public static Standing decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openMap(4, 4);
    in.key(1);
    int epoch = in.readSmallInt(1, Integer.MAX_VALUE);
    in.key(2);
    long last = in.readInt(0, Long.MAX_VALUE);
    in.key(3);
    Bytes batch = Bytes.of(in.readBytes(HASH, HASH));
    in.key(4);
    Bytes receipt = Bytes.of(in.readBytes(HASH, HASH));
    in.close();
    in.finish();
    return new Standing(epoch, last, batch, receipt);
  }
}
