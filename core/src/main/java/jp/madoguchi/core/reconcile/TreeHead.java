package jp.madoguchi.core.reconcile;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Where a register stands, by which two are compared.
 *
 * <p>Wire: array {@code [cursor, root]}.
 *
 * @param cursor how many states have become present in this municipality
 * @param root of the {@link ReconciliationTree} after them
 */
public record TreeHead(long cursor, Bytes root) {
  private static final int MAX_SIZE = 64;

  /** The canonical bytes. */
  public byte[] encode() {
    return new CborWriter().array(2).integer(cursor).bytes(root.toArray()).toBytes();
  }

  public static TreeHead decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(2);
    long cursor = in.readInt(0, Long.MAX_VALUE);
    Bytes root = Bytes.of(in.readBytes(Sha256.LENGTH, Sha256.LENGTH));
    in.close();
    in.finish();
    return new TreeHead(cursor, root);
  }
}
