package jp.madoguchi.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTreeTest {
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final int PEOPLE = 3_000;

  @Test
  void aTreeWithoutResidentsHasZerosForItsRoot() {
    assertEquals(ReconciliationTree.emptyRoot(), ReconciliationTree.empty().root());
  }

  /** A question for each resident is what made a batch at the centre take twice the time. */
  @Test
  void whatWasPreparedIsNotAskedForAgain() {
    List<Leaf> leaves = new MadeUpLeaves(1).leaves(PEOPLE);
    MemoryNodes kept = MemoryNodes.empty();
    kept.keep(MadeUpLeaves.tree(leaves));
    List<TreePart> asked = new ArrayList<>();
    ReconciliationTree inTest =
        new ReconciliationTree(
            new TreeNodes() {
              @Override
              public Bytes read(TreePart part) {
                asked.add(part);
                return kept.read(part);
              }

              @Override
              public Map<TreePart, Bytes> readAll(Collection<TreePart> parts) {
                return kept.readAll(parts);
              }
            });

    inTest.prepare(leaves.stream().map(Leaf::number).toList());
    leaves.forEach(inTest::follow);
    inTest.root();

    assertEquals(List.of(), asked);
  }

  @Test
  void theRootIsThatOfThePlainDefinition() {
    List<Leaf> leaves = new MadeUpLeaves(1).leaves(PEOPLE);

    assertEquals(plainRoot(leaves), MadeUpLeaves.tree(leaves).root());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderInWhichResidentsComeNeverMatters(long seed) {
    List<Leaf> leaves = new MadeUpLeaves(seed).leaves(PEOPLE);
    List<Leaf> shuffled = new ArrayList<>(leaves);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(MadeUpLeaves.tree(leaves).root(), MadeUpLeaves.tree(shuffled).root());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatIsChangedInPortionsIsTheSameTreeAsTheWhole(long seed) {
    List<Leaf> leaves = new MadeUpLeaves(seed).leaves(PEOPLE);
    MemoryNodes kept = MemoryNodes.empty();
    Random random = new Random(seed);
    Bytes root = ReconciliationTree.emptyRoot();
    for (int from = 0; from < PEOPLE; ) {
      int to = Math.min(PEOPLE, from + 1 + random.nextInt(700));
      ReconciliationTree tree = new ReconciliationTree(kept);
      leaves.subList(from, to).forEach(tree::put);
      root = kept.keep(tree);
      from = to;
    }

    assertEquals(MadeUpLeaves.tree(leaves).root(), root);
  }

  @Test
  void aLaterStateTakesThePlaceOfTheOneBefore() {
    MadeUpLeaves source = new MadeUpLeaves(7);
    List<Leaf> leaves = source.leaves(PEOPLE);
    Leaf later = source.leaf(17);
    ReconciliationTree tree = MadeUpLeaves.tree(leaves);
    tree.put(later);
    List<Leaf> replaced = new ArrayList<>(leaves);
    replaced.set(16, later);

    assertEquals(MadeUpLeaves.tree(replaced).root(), tree.root());
  }

  @Test
  void whatAnEarlierStateSaidCountsToo() {
    MadeUpLeaves source = new MadeUpLeaves(11);
    Leaf first = source.leaf(17);
    Leaf other = source.leaf(17);
    Leaf newest = source.leaf(17);
    ReconciliationTree one = ReconciliationTree.empty();
    one.follow(first);
    one.follow(newest);
    ReconciliationTree two = ReconciliationTree.empty();
    two.follow(other);
    two.follow(newest);

    assertNotEquals(one.root(), two.root());
  }

  @Test
  void stateByStateItIsTheTreeOfTheWholeHistory() {
    List<ResidentRecord> history = List.of(MadeUpResident.of(1, CITY), MadeUpResident.of(1, CITY));
    ReconciliationTree followed = ReconciliationTree.empty();
    history.forEach(state -> followed.follow(Leaf.of(state)));
    ReconciliationTree whole = ReconciliationTree.empty();
    whole.put(Leaf.of(history.stream()).orElseThrow());

    assertEquals(whole.root(), followed.root());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_500, 2_999})
  void aSingleDifferenceChangesTheRoot(int index) {
    MadeUpLeaves source = new MadeUpLeaves(8);
    List<Leaf> leaves = source.leaves(PEOPLE);
    Bytes root = MadeUpLeaves.tree(leaves).root();
    Leaf leaf = leaves.get(index);

    ReconciliationTree history = MadeUpLeaves.tree(leaves);
    history.put(new Leaf(leaf.number(), leaf.history() + 1, leaf.states()));
    ReconciliationTree state = MadeUpLeaves.tree(leaves);
    state.put(new Leaf(leaf.number(), leaf.history(), bent(leaf.states())));
    ReconciliationTree gone = MadeUpLeaves.tree(leaves);
    gone.remove(leaf.number());
    ReconciliationTree further = MadeUpLeaves.tree(leaves);
    further.put(source.leaf(PEOPLE + 1 + index));

    assertNotEquals(root, history.root());
    assertNotEquals(root, state.root());
    assertNotEquals(root, gone.root());
    assertNotEquals(root, further.root());
  }

  @Test
  void whoComesAndGoesLeavesNoTrace() {
    MadeUpLeaves source = new MadeUpLeaves(9);
    ReconciliationTree tree = ReconciliationTree.empty();
    List<Leaf> leaves = source.leaves(50);
    leaves.forEach(tree::put);
    tree.root();
    leaves.forEach(leaf -> tree.remove(leaf.number()));
    tree.remove(AddressNumber.of(999));

    assertEquals(ReconciliationTree.emptyRoot(), tree.root());
    tree.changed((part, content) -> assertEquals(Bytes.EMPTY, content, part.toString()));
  }

  private static Bytes bent(Bytes hash) {
    byte[] bytes = hash.toArray();
    bytes[31] ^= 1;
    return Bytes.of(bytes);
  }

  private static Bytes plainRoot(List<Leaf> leaves) {
    Map<Integer, List<Leaf>> buckets =
        leaves.stream()
            .collect(Collectors.groupingBy(leaf -> TreePart.bucketOf(leaf.number()).place()));
    List<byte[]> level = new ArrayList<>();
    for (int bucket = 0; bucket < 65_536; bucket++) {
      level.add(plainBucket(buckets.getOrDefault(bucket, List.of())));
    }
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 16) {
        MessageDigest digest = Sha256.fresh();
        digest.update((byte) 1);
        boolean nobody = true;
        for (byte[] child : level.subList(i, i + 16)) {
          digest.update(child);
          nobody &= Bytes.of(child).equals(Sha256.NOTHING);
        }
        above.add(nobody ? new byte[32] : digest.digest());
      }
      level = above;
    }
    return Bytes.of(level.getFirst());
  }

  private static byte[] plainBucket(List<Leaf> inside) {
    if (inside.isEmpty()) {
      return new byte[32];
    }
    MessageDigest digest = Sha256.fresh();
    digest.update((byte) 2);
    for (Leaf leaf : inside.stream().sorted(Comparator.comparing(Leaf::number)).toList()) {
      byte[] entry =
          ByteBuffer.allocate(41)
              .put((byte) 0)
              .putInt((int) leaf.number().serial())
              .putInt(leaf.history())
              .put(leaf.states().toArray())
              .array();
      digest.update(Sha256.digest(entry));
    }
    return digest.digest();
  }
}
