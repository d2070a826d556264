package jp.madoguchi.core.merkle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.cbor.MalformedCbor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
  /** The eight leaves of the test vectors of Certificate Transparency's reference log. */
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
          .toList();

  @ParameterizedTest
  @CsvSource({
    "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void theRootOfTheFirstLeavesIsKnown(int count, String root) {
    assertEquals(root, HexFormat.of().formatHex(MerkleTree.root(LEAVES.subList(0, count))));
  }

  @Test
  void eachLeafOfEachSmallTreeIsProved() {
    for (int size = 1; size <= 20; size++) {
      List<byte[]> leaves = numbered(size);
      byte[] root = MerkleTree.root(leaves);
      for (int i = 0; i < size; i++) {
        assertTrue(MerkleTree.proof(leaves, i).leadsFrom(leaves.get(i), root), i + " of " + size);
      }
    }
  }

  @Test
  void aProofHoldsForNoOtherLeafPlaceOrSize() {
    List<byte[]> leaves = numbered(11);
    byte[] root = MerkleTree.root(leaves);
    MerkleProof right = MerkleTree.proof(leaves, 6);
    assertFalse(right.leadsFrom(leaves.get(5), root));
    assertFalse(new MerkleProof(7, 11, right.path()).leadsFrom(leaves.get(6), root));
    assertFalse(new MerkleProof(6, 4096, right.path()).leadsFrom(leaves.get(6), root));
    assertFalse(new MerkleProof(6, 11, right.path().subList(1, 4)).leadsFrom(leaves.get(6), root));
    List<byte[]> longer = new ArrayList<>(right.path());
    longer.add(new byte[MerkleHash.LENGTH]);
    assertFalse(new MerkleProof(6, 11, longer).leadsFrom(leaves.get(6), root));
  }

  @Test
  void aStoredFrontierGrowsOnLikeTheTree() throws MalformedCbor {
    MerkleFrontier inTest = MerkleFrontier.empty();
    for (int size = 1; size <= 33; size++) {
      inTest = MerkleFrontier.decode(inTest.encode()).append(new byte[] {(byte) (size - 1)});
      assertEquals(size, inTest.size());
      assertArrayEquals(MerkleTree.root(numbered(size)), inTest.root());
    }
  }

  @Test
  void aFrontierWithAPeakTooManyIsRefused() {
    byte[] twoLeavesTwoPeaks =
        HexFormat.of().parseHex("820282" + ("5820" + "00".repeat(32)).repeat(2));
    assertThrows(MalformedCbor.class, () -> MerkleFrontier.decode(twoLeavesTwoPeaks));
  }

  private static List<byte[]> numbered(int size) {
    return IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList();
  }
}
