package jp.madoguchi.core.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * A municipality's tree while it is changed (整合性確認): a leaf for each resident, in buckets by the
 * hash of the address number, under nodes of 16 children. Hashes of leaves, nodes and buckets begin
 * with bytes of their own, 0, 1 and 2, as in RFC 6962 section 2.1; 32 zeros stand for a part
 * without residents. The root depends on the residents alone, not on the order in which they came.
 * Holds what was changed until it is written; for one thread.
 */
public final class ReconciliationTree {
  private static final byte NODE = 1;
  private static final int NODE_LENGTH = TreePart.WIDTH * MerkleHash.LENGTH;
  private static final byte[] NOBODY = new byte[0];

  private final TreeNodes stored;
  private final Map<TreePart, Bytes> held = new HashMap<>();
  private final Map<TreePart, byte[]> changed = new TreeMap<>();
  private final TreeSet<TreePart> stale = new TreeSet<>();

  /**
   * @param stored the tree as it is kept; read only
   */
  public ReconciliationTree(TreeNodes stored) {
    this.stored = stored;
  }

  /** A tree without residents. */
  public static ReconciliationTree empty() {
    return new ReconciliationTree(_ -> Bytes.EMPTY);
  }

  /** The root of a tree without residents: 32 zeros. */
  public static Bytes emptyRoot() {
    return Sha256.NOTHING;
  }

  /** Reads at once what the changes of these residents will touch. */
  public void prepare(Collection<AddressNumber> residents) {
    Set<TreePart> parts = new HashSet<>();
    for (AddressNumber resident : residents) {
      TreePart part = TreePart.bucketOf(resident);
      while (parts.add(part) && part.level() > 0) {
        part = part.parent();
      }
    }
    parts.removeAll(changed.keySet());
    parts.removeAll(held.keySet());
    held.putAll(stored.readAll(parts));
  }

  /** Whether there is a leaf of this resident. */
  public boolean holds(AddressNumber number) {
    return leaf(number).isPresent();
  }

  private Optional<Leaf> leaf(AddressNumber number) {
    return Bucket.leaf(peek(TreePart.bucketOf(number)), number);
  }

  /**
   * One more state is the resident's present one now.
   *
   * @param next of that state alone
   */
  public void follow(Leaf next) {
    put(leaf(next.number()).map(before -> before.then(next)).orElse(next));
  }

  /** These are the resident's states. */
  public void put(Leaf leaf) {
    TreePart bucket = TreePart.bucketOf(leaf.number());
    change(bucket, Bucket.with(content(bucket), leaf));
  }

  /** The resident is not in the register any more. */
  public void remove(AddressNumber number) {
    TreePart bucket = TreePart.bucketOf(number);
    change(bucket, Bucket.without(content(bucket), number));
  }

  private void change(TreePart bucket, byte[] next) {
    changed.put(bucket, next);
    stale.add(bucket);
  }

  /** The hash over all residents. */
  public Bytes root() {
    while (!stale.isEmpty()) {
      TreePart lowest = stale.pollLast();
      if (lowest.level() > 0) {
        settle(lowest);
      }
    }
    return Bytes.of(hash(TreePart.TOP, content(TreePart.TOP)));
  }

  private void settle(TreePart part) {
    TreePart parent = part.parent();
    byte[] children = content(parent).clone();
    byte[] node = children.length == 0 ? new byte[NODE_LENGTH] : children;
    byte[] hash = hash(part, content(part));
    System.arraycopy(hash, 0, node, part.slot() * MerkleHash.LENGTH, MerkleHash.LENGTH);
    changed.put(parent, isNobody(node) ? NOBODY : node);
    stale.add(parent);
  }

  /** Tells each part that is not as it was kept, with what it holds now. */
  public void changed(BiConsumer<TreePart, Bytes> part) {
    root();
    changed.forEach((each, content) -> part.accept(each, Bytes.of(content)));
  }

  private byte[] peek(TreePart part) {
    byte[] now = changed.get(part);
    if (now != null) {
      return now;
    }
    Bytes before = held.get(part);
    return (before == null ? stored.read(part) : before).toArray();
  }

  private byte[] content(TreePart part) {
    byte[] now = changed.get(part);
    if (now != null) {
      return now;
    }
    Bytes before = held.remove(part);
    return (before == null ? stored.read(part) : before).toArray();
  }

  private static boolean isNobody(byte[] node) {
    for (byte each : node) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  static byte[] hash(TreePart part, byte[] content) {
    if (content.length == 0) {
      return new byte[MerkleHash.LENGTH];
    }
    if (part.isBucket()) {
      return Bucket.hash(content);
    }
    var digest = Sha256.fresh();
    digest.update(NODE);
    return digest.digest(content);
  }

  /** Whether these bytes can be what this part holds. */
  static boolean isContent(TreePart part, Bytes content) {
    return part.isBucket()
        ? content.length() % Bucket.ENTRY == 0
        : content.length() == 0 || content.length() == NODE_LENGTH;
  }
}
