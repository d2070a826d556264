package jp.madoguchi.core.merkle;

import java.util.List;

/** Roots and inclusion proofs of a list that is at hand as a whole. */
public final class MerkleTree {
  private MerkleTree() {}

  /** The Merkle tree hash of the leaves in their order (RFC 6962 section 2.1). */
  public static byte[] root(List<byte[]> leaves) {
    MerkleFrontier frontier = MerkleFrontier.empty();
    for (byte[] leaf : leaves) {
      frontier = frontier.append(leaf);
    }
    return frontier.root();
  }

  /**
   * The audit path for leaf {@code index} (RFC 6962 section 2.1.1).
   *
   * @throws IndexOutOfBoundsException there is no such leaf
   */
  public static MerkleProof proof(List<byte[]> leaves, int index) {
    List<byte[]> hashes = leaves.stream().map(MerkleHash::leaf).toList();
    return MerkleProver.over(hashes).inclusion(index, leaves.size());
  }
}
