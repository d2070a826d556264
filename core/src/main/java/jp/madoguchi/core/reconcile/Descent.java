package jp.madoguchi.core.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.value.Bytes;

/**
 * The way down two trees to the residents in whom they differ: five questions, one for each level.
 * Where very many differ, it follows the first 64 parts of a level; the others are found the next
 * time. What the other side says of a part has to lead to its root; so one signature, under the
 * root, is enough for all of it. For one thread.
 */
public final class Descent {
  private final TreeNodes own;
  private final Set<AddressNumber> differing = new LinkedHashSet<>();
  private List<TreePart> asked = List.of(TreePart.TOP);
  private Map<TreePart, Bytes> expected;

  /**
   * @param root of the other side's tree
   */
  public Descent(TreeNodes own, Bytes root) {
    this.own = own;
    this.expected = Map.of(TreePart.TOP, root);
  }

  /** The parts to ask the other side for, at most 64; none once the end is reached. */
  public List<TreePart> next() {
    return asked;
  }

  /**
   * Takes what the other side holds in the parts that were asked for.
   *
   * @throws IllegalArgumentException that is no answer to the question
   * @throws NotProven a part does not lead to the root; nothing of the answer was taken
   */
  public void take(List<Bytes> theirs) throws NotProven {
    if (theirs.size() != asked.size()) {
      throw new IllegalArgumentException("an answer for each part");
    }
    prove(theirs);
    List<TreePart> deeper = new ArrayList<>();
    Map<TreePart, Bytes> below = new HashMap<>();
    for (int i = 0; i < theirs.size(); i++) {
      TreePart part = asked.get(i);
      byte[] here = own.read(part).toArray();
      byte[] there = theirs.get(i).toArray();
      if (part.isBucket()) {
        differing.addAll(Bucket.differing(here, there));
      } else {
        part.children()
            .filter(child -> differ(child.slot(), here, there))
            .forEach(child -> {
              deeper.add(child);
              below.put(child, hashAt(child.slot(), there));
            });
      }
    }
    asked = List.copyOf(deeper.subList(0, Math.min(deeper.size(), TreeQuestion.MOST)));
    expected = below;
  }

  private void prove(List<Bytes> theirs) throws NotProven {
    for (int i = 0; i < theirs.size(); i++) {
      TreePart part = asked.get(i);
      if (!ReconciliationTree.isContent(part, theirs.get(i))) {
        throw new IllegalArgumentException("not the content of a part");
      }
      Bytes hash = Bytes.of(ReconciliationTree.hash(part, theirs.get(i).toArray()));
      if (!Objects.equals(hash, expected.get(part))) {
        throw new NotProven(part);
      }
    }
  }

  /** A child's hash; zeros where nobody is below the node. */
  private static Bytes hashAt(int slot, byte[] node) {
    int from = slot * MerkleHash.LENGTH;
    return node.length == 0
        ? ReconciliationTree.emptyRoot()
        : Bytes.of(Arrays.copyOfRange(node, from, from + MerkleHash.LENGTH));
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
