package jp.madoguchi.core.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.value.Bytes;

/**
 * The way down two trees to the residents in whom they differ: five questions, one for each level.
 * Where very many differ, it follows the first 64 parts of a level; the others are found the next
 * time. For one thread.
 */
public final class Descent {
  private final TreeNodes own;
  private final Set<AddressNumber> differing = new LinkedHashSet<>();
  private List<TreePart> asked = List.of(TreePart.TOP);

  public Descent(TreeNodes own) {
    this.own = own;
  }

  /** The parts to ask the other side for, at most 64; none once the end is reached. */
  public List<TreePart> next() {
    return asked;
  }

  /**
   * Takes what the other side holds in the parts that were asked for.
   *
   * @throws IllegalArgumentException that is no answer to the question
   */
  public void take(List<Bytes> theirs) {
    if (theirs.size() != asked.size()) {
      throw new IllegalArgumentException("an answer for each part");
    }
    List<TreePart> deeper = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      TreePart part = asked.get(i);
      if (!ReconciliationTree.isContent(part, theirs.get(i))) {
        throw new IllegalArgumentException("not the content of a part");
      }
      byte[] here = own.read(part).toArray();
      byte[] there = theirs.get(i).toArray();
      if (part.isBucket()) {
        differing.addAll(Bucket.differing(here, there));
      } else {
        part.children().filter(child -> differ(child.slot(), here, there)).forEach(deeper::add);
      }
    }
    asked = List.copyOf(deeper.subList(0, Math.min(deeper.size(), TreeQuestion.MOST)));
  }

  /** Whose present states are not the same on both sides, as far as it was followed. */
  public Set<AddressNumber> differing() {
    return Set.copyOf(differing);
  }

  private static boolean differ(int slot, byte[] here, byte[] there) {
    return IntStream.range(slot * MerkleHash.LENGTH, (slot + 1) * MerkleHash.LENGTH)
        .anyMatch(i -> at(here, i) != at(there, i));
  }

  private static byte at(byte[] node, int index) {
    return node.length == 0 ? 0 : node[index];
  }
}
