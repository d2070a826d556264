package jp.madoguchi.core.merkle;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * What one has to keep of a growing tree to append to it: the roots of its full subtrees, largest
 * first, one for each bit that is set in the size. Values never change.
 */
public final class MerkleFrontier {
  private static final int MAX_ENCODED = 4096;

  private final long size;
  private final List<byte[]> peaks;

  private MerkleFrontier(long size, List<byte[]> peaks) {
    this.size = size;
    this.peaks = List.copyOf(peaks);
  }

  /** The tree without leaves. */
  public static MerkleFrontier empty() {
    return new MerkleFrontier(0, List.of());
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** The tree with one more leaf. */
  public MerkleFrontier append(byte[] leaf) {
    List<byte[]> grown = new ArrayList<>(peaks);
    byte[] hash = MerkleHash.leaf(leaf);
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = MerkleHash.node(grown.removeLast(), hash);
    }
    grown.add(hash);
    return new MerkleFrontier(Math.addExact(size, 1), grown);
  }

  /** The Merkle tree hash of all leaves (RFC 6962 section 2.1). */
  public byte[] root() {
    if (peaks.isEmpty()) {
      return MerkleHash.empty();
    }
    byte[] root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(peaks.get(i), root);
    }
    return root.clone();
  }

  /** Deterministic CBOR: {@code [size, [peak, …]]}. */
  public byte[] encode() {
    CborWriter writer = new CborWriter().array(2).integer(size).array(peaks.size());
    peaks.forEach(writer::bytes);
    return writer.toBytes();
  }

  /** Reads what {@link #encode()} wrote. */
  public static MerkleFrontier decode(byte[] encoded) throws MalformedCbor {
    CborReader reader = new CborReader(encoded, MAX_ENCODED);
    reader.openArray(2);
    long size = reader.readInt(0, Long.MAX_VALUE);
    int count = Long.bitCount(size);
    List<byte[]> peaks = new ArrayList<>(count);
    reader.openArray(count);
    for (int i = 0; i < count; i++) {
      peaks.add(reader.readBytes(MerkleHash.LENGTH, MerkleHash.LENGTH));
    }
    reader.close();
    reader.close();
    reader.finish();
    return new MerkleFrontier(size, peaks);
  }
}
