package jp.madoguchi.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.ledger.LedgerWord.Differs;
import jp.madoguchi.core.ledger.LedgerWord.Grew;
import jp.madoguchi.core.ledger.LedgerWord.Reopened;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.merkle.MerkleProver;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Test;

class LedgerWordTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("132128");

  private static byte[] entry(int index) {
    return Sha256.of(new byte[] {(byte) index}).toArray();
  }

  private static MerkleProver tree(int first) {
    return MerkleProver.over(
        IntStream.range(first, first + 20).mapToObj(i -> MerkleHash.leaf(entry(i))).toList());
  }

  private static LedgerHead head(int era, MerkleProver tree, int size) {
    LedgerOrigin origin = new LedgerOrigin(Environment.SANDBOX, CITY, era);
    return new LedgerHead(origin, size, Bytes.of(tree.root(size)));
  }

  private static LedgerHead head(int era, int size) {
    return head(era, tree(0), size);
  }

  private static List<byte[]> path(int from, int to) {
    return tree(0).consistency(from, to).path();
  }

  @Test
  void theFirstThatIsSeenIsBelieved() {
    assertEquals(new Grew(head(1, 7)), LedgerWord.of(Optional.empty(), head(1, 7), List.of()));
  }

  @Test
  void aLogThatGrewIsBelieved() {
    for (int from = 0; from <= 12; from++) {
      assertEquals(
          new Grew(head(1, 12)),
          LedgerWord.of(Optional.of(head(1, from)), head(1, 12), path(from, 12)),
          "from " + from);
    }
  }

  @Test
  void aShorterLogWentBack() {
    assertEquals(
        new Differs(LedgerFlaw.WENT_BACK),
        LedgerWord.of(Optional.of(head(1, 7)), head(1, 6), List.of()));
  }

  @Test
  void anEarlierEraWentBack() {
    assertEquals(
        new Differs(LedgerFlaw.WENT_BACK),
        LedgerWord.of(Optional.of(head(2, 7)), head(1, 9), path(7, 9)));
  }

  @Test
  void aLogWithAnotherPastForked() {
    MerkleProver other = tree(1);
    assertEquals(
        new Differs(LedgerFlaw.FORKED),
        LedgerWord.of(Optional.of(head(1, 7)), head(1, other, 9), other.consistency(7, 9).path()));
    assertEquals(
        new Differs(LedgerFlaw.FORKED),
        LedgerWord.of(Optional.of(head(1, 7)), head(1, other, 7), List.of()));
  }

  @Test
  void aLogWithoutItsProofForked() {
    assertEquals(
        new Differs(LedgerFlaw.FORKED),
        LedgerWord.of(Optional.of(head(1, 7)), head(1, 9), List.of()));
  }

  @Test
  void theNextEraIsAnOpenWord() {
    assertEquals(
        new Reopened(head(2, 5)), LedgerWord.of(Optional.of(head(1, 7)), head(2, 5), List.of()));
  }

  @Test
  void aReceiptIsProvenByItsPlaceAndTheLogBeforeIt() {
    MerkleProver tree = tree(0);
    LedgerHead now = head(1, 13);
    for (int index = 1; index <= 13; index++) {
      Bytes hash = Bytes.of(entry(index - 1));
      ReceiptPlace receipt = new ReceiptPlace(index, hash, index, Bytes.of(tree.root(index)));
      ReceiptProof proof = ReceiptProof.from(tree, new ReceiptQuestion.Place(index, index), 13);
      assertEquals(true, proof.leads(receipt, now), "at " + index);

      ReceiptPlace otherBatch =
          new ReceiptPlace(index, Sha256.of(new byte[0]), index, receipt.root());
      ReceiptPlace otherLog = new ReceiptPlace(index, hash, index, Sha256.of(new byte[0]));
      ReceiptPlace otherPlace = new ReceiptPlace(index % 13 + 1, hash, 13, now.root());
      for (ReceiptPlace bent : List.of(otherBatch, otherLog, otherPlace)) {
        assertEquals(false, proof.leads(bent, now), bent + " at " + index);
      }
    }
  }

  @Test
  void aReceiptFromTheFutureIsNotProven() {
    LedgerHead now = head(1, 5);
    ReceiptProof proof = ReceiptProof.from(tree(0), new ReceiptQuestion.Place(3, 3), 5);
    Bytes hash = Bytes.of(entry(2));

    assertEquals(false, proof.leads(new ReceiptPlace(3, hash, 6, now.root()), now));
    assertEquals(false, proof.leads(new ReceiptPlace(4, hash, 3, now.root()), now));
  }
}
