package jp.madoguchi.core.ledger;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.merkle.MerkleHash;

/** Paths of hashes on the wire: an array of byte strings of 32 bytes. */
final class Hashes {
  /** More than a tree of 2^63 leaves could need. */
  static final int MOST = 64;

  private Hashes() {}

  static void write(CborWriter out, List<byte[]> path) {
    out.array(path.size());
    path.forEach(out::bytes);
  }

  static List<byte[]> read(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, MOST);
    List<byte[]> path = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      path.add(in.readBytes(MerkleHash.LENGTH, MerkleHash.LENGTH));
    }
    in.close();
    return path;
  }
}
