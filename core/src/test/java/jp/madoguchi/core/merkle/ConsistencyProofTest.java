package jp.madoguchi.core.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyProofTest {
  private static final int LARGEST = 24;

  /** The leaves of the test vectors of Certificate Transparency's reference log. */
  private static final List<byte[]> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .map(MerkleHash::leaf)
          .toList();

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size).mapToObj(i -> MerkleHash.leaf(new byte[] {(byte) i})).toList();
  }

  private static byte[] root(int size) {
    return MerkleTree.root(IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,''",
    "1,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "6,8,0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2,5,5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void isThatOfTheReferenceLog(int older, int newer, String path) {
    ConsistencyProof inTest = ConsistencyProof.between(older, LEAVES.subList(0, newer));
    assertEquals(
        path, String.join(" ", inTest.path().stream().map(HexFormat.of()::formatHex).toList()));
  }

  @Test
  void leadsFromEachTreeToEachLargerOne() {
    for (int newer = 0; newer <= LARGEST; newer++) {
      for (int older = 0; older <= newer; older++) {
        ConsistencyProof inTest = ConsistencyProof.between(older, leaves(newer));
        assertTrue(inTest.leads(root(older), root(newer)), older + " to " + newer);
      }
    }
  }

  @Test
  void leadsToNoOtherTree() {
    for (int newer = 1; newer <= LARGEST; newer++) {
      for (int older = 1; older <= newer; older++) {
        ConsistencyProof inTest = ConsistencyProof.between(older, leaves(newer));
        String sizes = older + " to " + newer;
        assertFalse(inTest.leads(root(older - 1), root(newer)), sizes);
        assertFalse(inTest.leads(root(older), root(newer + 1)), sizes);
        if (older < newer) {
          assertFalse(inTest.leads(root(newer), root(older)), sizes);
        }
      }
    }
  }

  @Test
  void holdsForNoOtherPath() {
    ConsistencyProof right = ConsistencyProof.between(6, leaves(11));
    for (int i = 0; i < right.path().size(); i++) {
      List<byte[]> shorter = new ArrayList<>(right.path());
      shorter.remove(i);
      assertFalse(new ConsistencyProof(6, 11, shorter).leads(root(6), root(11)), "without " + i);
      List<byte[]> longer = new ArrayList<>(right.path());
      longer.add(i, new byte[MerkleHash.LENGTH]);
      assertFalse(new ConsistencyProof(6, 11, longer).leads(root(6), root(11)), "more at " + i);
    }
    assertFalse(new ConsistencyProof(7, 11, right.path()).leads(root(7), root(11)));
    assertFalse(new ConsistencyProof(6, 11, List.of()).leads(root(6), root(11)));
  }

  @Test
  void neverLeadsBack() {
    assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(2, 1, List.of()));
  }
}
