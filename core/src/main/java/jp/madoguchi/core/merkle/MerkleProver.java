package jp.madoguchi.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Roots and proofs of a tree whose full subtrees are at hand: each takes a number of reads that
 * grows with the logarithm of the size, not with the size (RFC 6962 section 2.1).
 *
 * @param nodes of a tree that has at least as many leaves as are asked about
 */
public record MerkleProver(MerkleNodes nodes) {
  /** Over hashes of leaves as {@link MerkleHash#leaf} makes them. */
  public static MerkleProver over(List<byte[]> leaves) {
    return new MerkleProver(
        new MerkleNodes() {
          @Override
          public byte[] read(int level, long place) {
            return level == 0
                ? leaves.get(Math.toIntExact(place))
                : MerkleHash.node(read(level - 1, 2 * place), read(level - 1, 2 * place + 1));
          }
        });
  }

  /** The tree hash of the first {@code size} leaves. */
  public byte[] root(long size) {
    return size == 0 ? MerkleHash.empty() : hash(0, size);
  }

  /**
   * Shows that leaf {@code index} is in the tree of the first {@code size} leaves.
   *
   * @throws IndexOutOfBoundsException there is no such leaf
   */
  public MerkleProof inclusion(long index, long size) {
    List<byte[]> path = new ArrayList<>();
    collect(Objects.checkIndex(index, size), 0, size, path);
    return new MerkleProof(index, size, path);
  }

  private void collect(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (index < middle) {
      collect(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      collect(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /** Shows that the first {@code older} leaves are the beginning of the first {@code newer}. */
  public ConsistencyProof consistency(long older, long newer) {
    List<byte[]> path = new ArrayList<>();
    if (older > 0 && older < newer) {
      collect(older, 0, newer, true, path);
    }
    return new ConsistencyProof(older, newer, path);
  }

  /** SUBPROOF of RFC 6962; {@code whole}: the older tree's root is known to whoever checks. */
  private void collect(long older, long from, long to, boolean whole, List<byte[]> path) {
    if (older == to) {
      if (!whole) {
        path.add(hash(from, to));
      }
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (older <= middle) {
      collect(older, from, middle, whole, path);
      path.add(hash(middle, to));
    } else {
      collect(older, middle, to, false, path);
      path.add(hash(from, middle));
    }
  }

  private byte[] hash(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.read(level, from >> level);
    }
    long middle = from + Long.highestOneBit(count - 1);
    return MerkleHash.node(hash(from, middle), hash(middle, to));
  }
}
