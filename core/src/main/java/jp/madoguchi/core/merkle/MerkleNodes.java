package jp.madoguchi.core.merkle;

/** Where the hashes of a tree's full subtrees are kept. */
public interface MerkleNodes {
  /**
   * The root of the full subtree over the leaves from {@code place} times 2^{@code level} on; on
   * level 0 a leaf's own hash, see {@link MerkleHash#leaf}.
   */
  byte[] read(int level, long place);
}
