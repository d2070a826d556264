package jp.madoguchi.core.reconcile;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The leaves of one bucket as bytes, 40 for each, in the order of the numbers: the serial of the
 * address number and the history number as four bytes each, highest first, and the hash of the
 * states.
 */
final class Bucket {
  static final int ENTRY = 8 + Sha256.LENGTH;
  private static final byte LEAF = 0;
  private static final byte BUCKET = 2;

  private Bucket() {}

  /** The bucket with this leaf in place of the resident's former one. */
  static byte[] with(byte[] bucket, Leaf leaf) {
    int serial = serial(leaf.number());
    int at = at(bucket, serial);
    boolean known = at < bucket.length && serialAt(bucket, at) == serial;
    byte[] next = new byte[bucket.length + (known ? 0 : ENTRY)];
    System.arraycopy(bucket, 0, next, 0, at);
    int after = known ? at + ENTRY : at;
    System.arraycopy(bucket, after, next, at + ENTRY, bucket.length - after);
    ByteBuffer.wrap(next, at, ENTRY)
        .putInt(serial)
        .putInt(leaf.history())
        .put(leaf.states().toArray());
    return next;
  }

  /** This resident's leaf. */
  static Optional<Leaf> leaf(byte[] bucket, AddressNumber number) {
    int at = at(bucket, serial(number));
    return at < bucket.length && serialAt(bucket, at) == serial(number)
        ? Optional.of(leafAt(bucket, at))
        : Optional.empty();
  }

  private static Leaf leafAt(byte[] bucket, int at) {
    return new Leaf(
        AddressNumber.of(serialAt(bucket, at)),
        ByteBuffer.wrap(bucket).getInt(at + 4),
        Bytes.of(Arrays.copyOfRange(bucket, at + 8, at + ENTRY)));
  }

  /** The bucket without this resident. */
  static byte[] without(byte[] bucket, AddressNumber number) {
    int serial = serial(number);
    int at = at(bucket, serial);
    if (at == bucket.length || serialAt(bucket, at) != serial) {
      return bucket;
    }
    byte[] next = new byte[bucket.length - ENTRY];
    System.arraycopy(bucket, 0, next, 0, at);
    System.arraycopy(bucket, at + ENTRY, next, at, next.length - at);
    return next;
  }

  /** SHA-256(2 || hash of each leaf), with SHA-256(0 || entry) as the hash of a leaf. */
  static byte[] hash(byte[] bucket) {
    MessageDigest leaves = Sha256.fresh();
    MessageDigest leaf = Sha256.fresh();
    leaves.update(BUCKET);
    for (int at = 0; at < bucket.length; at += ENTRY) {
      leaf.update(LEAF);
      leaf.update(bucket, at, ENTRY);
      leaves.update(leaf.digest());
    }
    return leaves.digest();
  }

  /**
   * The leaves.
   *
   * @throws IllegalArgumentException these are no leaves in the order of their numbers
   */
  static List<Leaf> leaves(byte[] bucket) {
    if (bucket.length % ENTRY != 0) {
      throw new IllegalArgumentException("a leaf is cut off");
    }
    List<Leaf> leaves = new ArrayList<>(bucket.length / ENTRY);
    int before = 0;
    for (int at = 0; at < bucket.length; at += ENTRY) {
      int serial = serialAt(bucket, at);
      if (serial <= before) {
        throw new IllegalArgumentException("leaves are not in order");
      }
      before = serial;
      leaves.add(leafAt(bucket, at));
    }
    return leaves;
  }

  /** Whose leaves are not the same in both. */
  static Set<AddressNumber> differing(byte[] one, byte[] other) {
    Set<Leaf> first = new LinkedHashSet<>(leaves(one));
    Set<Leaf> second = new LinkedHashSet<>(leaves(other));
    Set<AddressNumber> numbers = new LinkedHashSet<>();
    first.stream().filter(leaf -> !second.contains(leaf)).map(Leaf::number).forEach(numbers::add);
    second.stream().filter(leaf -> !first.contains(leaf)).map(Leaf::number).forEach(numbers::add);
    return numbers;
  }

  private static int serial(AddressNumber number) {
    return Math.toIntExact(number.serial());
  }

  /** Where this serial stands or would stand. */
  private static int at(byte[] bucket, int serial) {
    int low = 0;
    int high = bucket.length / ENTRY;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (serialAt(bucket, middle * ENTRY) < serial) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low * ENTRY;
  }

  private static int serialAt(byte[] bucket, int at) {
    return ByteBuffer.wrap(bucket).getInt(at);
  }
}
