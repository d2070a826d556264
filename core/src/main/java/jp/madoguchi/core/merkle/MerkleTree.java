package jp.madoguchi.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    List<byte[]> path = new ArrayList<>();
    collect(leaves, Objects.checkIndex(index, leaves.size()), path);
    return new MerkleProof(index, leaves.size(), path);
  }

  private static void collect(List<byte[]> leaves, int index, List<byte[]> path) {
    if (leaves.size() == 1) {
      return;
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, split);
    List<byte[]> right = leaves.subList(split, leaves.size());
    if (index < split) {
      collect(left, index, path);
      path.add(root(right));
    } else {
      collect(right, index - split, path);
      path.add(root(left));
    }
  }
}
