package jp.madoguchi.core.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Sha256;

/**
 * A part of the tree: level 0 is the top, each node has 16 children, and on level 4 lie the 65,536
 * buckets.
 *
 * @param level 0 to 4
 * @param place from 0, less than 16 to the power of the level
 */
public record TreePart(int level, int place) implements Comparable<TreePart> {
  /** Children of a node. */
  static final int WIDTH = 16;

  /** The level of the buckets. */
  public static final int BUCKETS = 4;

  /** The whole tree. */
  public static final TreePart TOP = new TreePart(0, 0);

  private static final int WIDTH_BITS = 4;
  private static final Comparator<TreePart> ORDER =
      Comparator.comparingInt(TreePart::level).thenComparingInt(TreePart::place);

  public TreePart {
    if (level < 0 || level > BUCKETS || place < 0 || place >= 1 << (level * WIDTH_BITS)) {
      throw new IllegalArgumentException("no part of the tree: " + level + "/" + place);
    }
  }

  /** The bucket of a resident: the first two bytes of SHA-256 over the digits of the number. */
  public static TreePart bucketOf(AddressNumber number) {
    byte[] hash = Sha256.digest(number.digits().getBytes(StandardCharsets.US_ASCII));
    return new TreePart(BUCKETS, (hash[0] & 0xff) << 8 | hash[1] & 0xff);
  }

  boolean isBucket() {
    return level == BUCKETS;
  }

  TreePart parent() {
    return new TreePart(level - 1, place >> WIDTH_BITS);
  }

  /** Which child of its parent this is. */
  int slot() {
    return place & WIDTH - 1;
  }

  Stream<TreePart> children() {
    return IntStream.range(0, WIDTH)
        .mapToObj(slot -> new TreePart(level + 1, (place << WIDTH_BITS) + slot));
  }

  @Override
  public int compareTo(TreePart other) {
    return ORDER.compare(this, other);
  }
}
