package jp.madoguchi.core.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree's first leaves are all the leaves of a smaller tree: nothing was changed or
 * taken out since (RFC 6962 section 2.1.2).
 *
 * @param older the smaller size, from 0
 * @param newer the larger size, or the same
 * @param path hashes as RFC 6962 orders them; empty from nothing, and where the sizes are equal
 */
public record ConsistencyProof(long older, long newer, List<byte[]> path) {
  public ConsistencyProof {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException("no way from " + older + " to " + newer);
    }
    path = List.copyOf(path);
  }

  /**
   * The proof between the tree of the first {@code older} leaves and that of all.
   *
   * @param leaves hashes as {@link MerkleHash#leaf} makes them
   */
  public static ConsistencyProof between(int older, List<byte[]> leaves) {
    return MerkleProver.over(leaves).consistency(older, leaves.size());
  }

  /** Whether it leads from the one root to the other (RFC 9162 section 2.1.4.2). */
  public boolean leads(byte[] olderRoot, byte[] newerRoot) {
    if (older == newer) {
      return path.isEmpty() && MessageDigest.isEqual(olderRoot, newerRoot);
    }
    if (older == 0) {
      return path.isEmpty() && MessageDigest.isEqual(olderRoot, MerkleHash.empty());
    }
    List<byte[]> hashes = new ArrayList<>(path);
    if (Long.bitCount(older) == 1) {
      hashes.addFirst(olderRoot);
    }
    return !hashes.isEmpty() && walk(hashes, olderRoot, newerRoot);
  }

  private boolean walk(List<byte[]> hashes, byte[] olderRoot, byte[] newerRoot) {
    long place = older - 1;
    long last = newer - 1;
    while (place % 2 == 1) {
      place >>= 1;
      last >>= 1;
    }
    byte[] first = hashes.getFirst();
    byte[] second = first;
    for (byte[] hash : hashes.subList(1, hashes.size())) {
      if (last == 0 || hash.length != MerkleHash.LENGTH) {
        return false;
      }
      if (place % 2 == 1 || place == last) {
        first = MerkleHash.node(hash, first);
        second = MerkleHash.node(hash, second);
        while (place % 2 == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        second = MerkleHash.node(second, hash);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0
        && MessageDigest.isEqual(first, olderRoot)
        && MessageDigest.isEqual(second, newerRoot);
  }
}
