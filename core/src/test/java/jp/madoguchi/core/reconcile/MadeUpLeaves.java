package jp.madoguchi.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Bytes;

/** Leaves of people whom nobody knows, the same for the same seed. */
final class MadeUpLeaves {
  private final Random random;

  MadeUpLeaves(long seed) {
    random = new Random(seed);
  }

  List<Leaf> leaves(int count) {
    List<Leaf> leaves = new ArrayList<>(count);
    for (int serial = 1; serial <= count; serial++) {
      leaves.add(leaf(serial));
    }
    return leaves;
  }

  Leaf leaf(long serial) {
    byte[] state = new byte[32];
    random.nextBytes(state);
    return new Leaf(AddressNumber.of(serial), 1 + random.nextInt(5), Bytes.of(state));
  }

  static ReconciliationTree tree(List<Leaf> leaves) {
    ReconciliationTree tree = ReconciliationTree.empty();
    leaves.forEach(tree::put);
    return tree;
  }
}
