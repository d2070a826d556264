package jp.madoguchi.core.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWireTest {
  private static final LedgerOrigin ORIGIN =
      new LedgerOrigin(Environment.PRODUCTION, new MunicipalityCode("132128"), 2);

  @Test
  void anOriginNamesEnvironmentMunicipalityAndEra() {
    assertEquals("madoguchi/production/132128/centre/2", ORIGIN.text());
    assertEquals(Optional.of(ORIGIN), LedgerOrigin.parse(ORIGIN.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "madoguchi/production/132128/centre",
        "madoguchi/production/132128/centre/0",
        "madoguchi/production/132128/centre/02",
        "madoguchi/production/132128/centre/9999999999",
        "madoguchi/Production/132128/centre/2",
        "madoguchi/production/132129/centre/2",
        "madoguchi/production/132128/T-1/2",
        "other/production/132128/centre/2",
        "madoguchi/production/132128/centre/2/"
      })
  void anythingElseIsNoOrigin(String text) {
    assertEquals(Optional.empty(), LedgerOrigin.parse(text));
  }

  @Test
  void aQuestionComesBackAsItWasWritten() throws MalformedCbor {
    ReceiptQuestion inTest =
        new ReceiptQuestion(
            9, List.of(new ReceiptQuestion.Place(3, 4), new ReceiptQuestion.Place(9, 9)));

    assertEquals(inTest, ReceiptQuestion.decode(inTest.encode()));
  }

  @Test
  void aQuestionBeyondTheLogIsNone() {
    byte[] beyond = new CborWriter().array(3).integer(3).integer(1).integer(4).toBytes();
    byte[] backwards = new CborWriter().array(3).integer(9).integer(5).integer(4).toBytes();
    byte[] half = new CborWriter().array(4).integer(9).integer(5).integer(5).integer(6).toBytes();

    for (byte[] each : List.of(beyond, backwards, half)) {
      assertThrows(MalformedCbor.class, () -> ReceiptQuestion.decode(each));
    }
  }

  @Test
  void moreThanSixtyFourReceiptsAreNoQuestion() {
    List<ReceiptQuestion.Place> many =
        Collections.nCopies(ReceiptQuestion.MOST + 1, new ReceiptQuestion.Place(1, 1));

    assertThrows(IllegalArgumentException.class, () -> new ReceiptQuestion(9, many));
  }

  @Test
  void anAnswerComesBackProofByProof() throws MalformedCbor {
    ReceiptProof proof = new ReceiptProof(List.of(new byte[32]), List.of());
    ReceiptQuestion asked = new ReceiptQuestion(9, List.of(new ReceiptQuestion.Place(3, 4)));

    ReceiptProof read = asked.readAnswer(ReceiptQuestion.answer(List.of(proof))).getFirst();

    assertArrayEquals(new byte[32], read.inclusion().getFirst());
    assertEquals(List.of(), read.consistency());
    assertThrows(
        MalformedCbor.class, () -> asked.readAnswer(ReceiptQuestion.answer(List.of(proof, proof))));
  }
}
