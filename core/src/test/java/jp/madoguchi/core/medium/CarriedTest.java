package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.ledger.ReceiptQuestion.Place;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarriedTest {
  private static final Bytes SOME = Bytes.of(new byte[] {1, 2, 3});

  private static ReceiptProof proof(int of) {
    byte[] hash = new byte[32];
    hash[0] = (byte) of;
    return new ReceiptProof(List.of(hash), List.of());
  }

  @Nested
  class Questions {
    private final CarriedQuestions inTest =
        new CarriedQuestions(
            Optional.of(SOME),
            Optional.empty(),
            Optional.of(SOME),
            Optional.of(
                new CarriedQuestions.OfLog(1, 9, List.of(new Place(2, 3), new Place(5, 5)))));

    @Test
    void areReadAsTheyWereWritten() throws Exception {
      assertEquals(inTest, CarriedQuestions.decode(inTest.encode()));
      assertEquals(
          CarriedQuestions.none(), CarriedQuestions.decode(CarriedQuestions.none().encode()));
    }

    @Test
    void areRefusedCutOrWithMoreBehind() {
      byte[] encoded = inTest.encode();
      for (int length = 0; length < encoded.length; length++) {
        byte[] cut = Arrays.copyOf(encoded, length);
        assertThrows(MalformedCbor.class, () -> CarriedQuestions.decode(cut));
      }
      byte[] longer = Arrays.copyOf(encoded, encoded.length + 1);
      assertThrows(MalformedCbor.class, () -> CarriedQuestions.decode(longer));
    }

    @Test
    void aboutAReceiptBeyondTheLogOfItsTimeAreRefused() {
      byte[] encoded = inTest.encode();
      encoded[encoded.length - 1] = 4;
      assertThrows(MalformedCbor.class, () -> CarriedQuestions.decode(encoded));
    }
  }

  @Nested
  class Answers {
    private final CarriedAnswers inTest =
        new CarriedAnswers(
            Optional.of(new CarriedAnswers.OfTrust(7, SOME)),
            Optional.of(SOME),
            Optional.empty(),
            Optional.of(new CarriedAnswers.News(1, 9, SOME)),
            List.of(
                new CarriedAnswers.Proofs(
                    new ReceiptQuestion(9, List.of(new Place(2, 3), new Place(5, 5))),
                    List.of(proof(2), proof(5))),
                new CarriedAnswers.Proofs(
                    new ReceiptQuestion(9, List.of(new Place(7, 8))), List.of(proof(7)))));

    @Test
    void areReadAsTheyWereWritten() throws Exception {
      assertArrayEquals(inTest.encode(), CarriedAnswers.decode(inTest.encode()).encode());
    }

    @Test
    void areRefusedCut() {
      byte[] encoded = inTest.encode();
      for (int length = 0; length < encoded.length; length++) {
        byte[] cut = Arrays.copyOf(encoded, length);
        assertThrows(MalformedCbor.class, () -> CarriedAnswers.decode(cut));
      }
    }

    @Test
    void haveAProofForReceiptsInAnyOrder() {
      ReceiptQuestion question = new ReceiptQuestion(9, List.of(new Place(7, 8), new Place(2, 3)));
      assertArrayEquals(
          ReceiptQuestion.answer(List.of(proof(7), proof(2))),
          inTest.answer(question).orElseThrow());
    }

    @Test
    void haveNoneForAnotherSizeOfTheLogOrAnotherReceipt() {
      assertEquals(
          Optional.empty(), inTest.answer(new ReceiptQuestion(10, List.of(new Place(2, 3)))));
      assertEquals(
          Optional.empty(), inTest.answer(new ReceiptQuestion(9, List.of(new Place(2, 4)))));
    }
  }
}
