package jp.madoguchi.core.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 6962 section 2.1.1).
 *
 * @param index the leaf's place, from 0
 * @param size the number of leaves
 * @param path sibling hashes, from the leaf up
 */
public record MerkleProof(long index, long size, List<byte[]> path) {
  public MerkleProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /** Whether the leaf and this path lead to {@code root} (RFC 9162 section 2.1.3.2). */
  public boolean leadsFrom(byte[] leaf, byte[] root) {
    long place = index;
    long last = size - 1;
    byte[] hash = MerkleHash.leaf(leaf);
    for (byte[] sibling : path) {
      if (last == 0 || sibling.length != MerkleHash.LENGTH) {
        return false;
      }
      if (place % 2 == 1 || place == last) {
        hash = MerkleHash.node(sibling, hash);
        while (place % 2 == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleHash.node(hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }
}
