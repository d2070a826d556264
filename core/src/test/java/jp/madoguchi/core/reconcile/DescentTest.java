package jp.madoguchi.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentTest {
  /** The largest municipality of Japan (goal P13). */
  private static final int LARGEST = 3_770_000;

  /** What goes before it: the head with both signatures and certificates is at most this long. */
  private static final int SIGNED_HEAD = 16 * 1024;

  /** What one way down took. */
  private record Traffic(int trips, int bytes, Set<AddressNumber> found) {}

  private static Traffic descend(TreeNodes here, TreeNodes there) throws MalformedCbor, NotProven {
    return descend(here, there, new ReconciliationTree(there).root());
  }

  private static Traffic descend(TreeNodes here, TreeNodes there, Bytes root)
      throws MalformedCbor, NotProven {
    Descent inTest = new Descent(here, root);
    int trips = 0;
    int bytes = 0;
    while (!inTest.next().isEmpty()) {
      TreeQuestion question = new TreeQuestion(inTest.next());
      byte[] asked = question.encode();
      byte[] answer = TreeQuestion.decode(asked).answer(there);
      inTest.take(question.readAnswer(answer));
      trips++;
      bytes += asked.length + answer.length;
    }
    return new Traffic(trips, bytes, inTest.differing());
  }

  private static MemoryNodes kept(List<Leaf> leaves) {
    MemoryNodes kept = MemoryNodes.empty();
    kept.keep(MadeUpLeaves.tree(leaves));
    return kept;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void exactlyTheDifferingResidentsAreFound(long seed) throws Exception {
    MadeUpLeaves source = new MadeUpLeaves(seed);
    MemoryNodes here = kept(source.leaves(20_000));
    MemoryNodes there = MemoryNodes.over(here);
    Random random = new Random(seed);
    Set<AddressNumber> differing = new HashSet<>();
    ReconciliationTree tree = new ReconciliationTree(there);
    for (int i = 0; i < 20; i++) {
      Leaf leaf = source.leaf(1 + random.nextInt(20_100));
      differing.add(leaf.number());
      if (random.nextInt(4) == 0 && leaf.number().serial() <= 20_000) {
        tree.remove(leaf.number());
      } else {
        tree.put(leaf);
      }
    }
    there.keep(tree);

    assertEquals(differing, descend(here, there).found());
    assertEquals(differing, descend(there, here).found());
  }

  @Test
  void twoTreesThatAreAlikeTakeOneQuestion() throws Exception {
    MemoryNodes here = kept(new MadeUpLeaves(5).leaves(1_000));

    Traffic traffic = descend(here, MemoryNodes.over(here));

    assertEquals(1, traffic.trips());
    assertEquals(Set.of(), traffic.found());
  }

  @Test
  void anEmptyTreeFindsTheFirstOfAll() throws Exception {
    MemoryNodes there = kept(new MadeUpLeaves(6).leaves(1_000));

    Set<AddressNumber> found = descend(MemoryNodes.empty(), there).found();

    assertFalse(found.isEmpty());
    assertTrue(found.size() <= 1_000);
  }

  @Test
  void theEqualCheckFitsInTwoHundredBytes() {
    TreeHead inTest = new TreeHead(Long.MAX_VALUE, ReconciliationTree.emptyRoot());

    assertTrue(inTest.encode().length <= 200);
  }

  @Test
  void tenDifferencesInTheLargestCityAreLocatedInSixtyFourKilobytes() throws Exception {
    MadeUpLeaves source = new MadeUpLeaves(7);
    ReconciliationTree city = ReconciliationTree.empty();
    for (int serial = 1; serial <= LARGEST; serial++) {
      city.put(source.leaf(serial));
    }
    MemoryNodes here = MemoryNodes.empty();
    here.keep(city);
    MemoryNodes there = MemoryNodes.over(here);
    ReconciliationTree changed = new ReconciliationTree(there);
    Set<AddressNumber> differing = new HashSet<>();
    for (int i = 1; i <= 10; i++) {
      Leaf leaf = source.leaf(i * 370_001L);
      differing.add(leaf.number());
      changed.put(leaf);
    }
    there.keep(changed);

    Traffic traffic = descend(here, there);

    assertEquals(differing, traffic.found());
    assertTrue(traffic.trips() + 1 <= 6, traffic.toString());
    assertTrue(traffic.bytes() + SIGNED_HEAD <= 64 * 1024, traffic.toString());
  }

  @Test
  void aPartThatDoesNotLeadToTheRootIsNotTaken() throws Exception {
    MadeUpLeaves source = new MadeUpLeaves(8);
    MemoryNodes there = kept(source.leaves(1_000));
    Bytes root = new ReconciliationTree(there).root();
    TreePart where = TreePart.bucketOf(source.leaf(7).number());
    MemoryNodes lying = MemoryNodes.over(there);
    ReconciliationTree changed = new ReconciliationTree(lying);
    changed.remove(source.leaf(7).number());
    lying.keep(changed);

    for (TreePart bent = where; ; bent = bent.parent()) {
      TreePart swapped = bent;
      TreeNodes answering = part -> (part.equals(swapped) ? lying : there).read(part);
      assertThrows(NotProven.class, () -> descend(lying, answering, root));
      if (bent.level() == 0) {
        return;
      }
    }
  }

  @Test
  void anAnswerOfAnotherShapeIsNotTaken() {
    Descent inTest = new Descent(MemoryNodes.empty(), ReconciliationTree.emptyRoot());

    assertThrows(IllegalArgumentException.class, () -> inTest.take(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> inTest.take(List.of(Bytes.of(new byte[511]))));
  }

  @Test
  void aQuestionForNoPartOfTheTreeIsNotRead() {
    byte[] beyond = new TreeQuestion(List.of(new TreePart(1, 15))).encode();
    beyond[beyond.length - 1] = 16;

    assertThrows(MalformedCbor.class, () -> TreeQuestion.decode(beyond));
  }
}
