package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.ledger.ReceiptProof;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.ledger.ReceiptQuestion.Place;
import jp.madoguchi.core.line.Standing;
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

  private static Bytes hash(int of) {
    byte[] hash = new byte[32];
    hash[0] = (byte) of;
    return Bytes.of(hash);
  }

  private static Standing standing(long last) {
    return new Standing(1, last, hash(9), hash((int) last));
  }

  @Nested
  class APast {
    private final CarriedPast inTest =
        new CarriedPast(standing(5), standing(3), List.of(hash(3), hash(2)));

    @Test
    void hasTheReceiptsThatItTells() {
      assertEquals(Optional.of(hash(3)), inTest.receiptHash(3));
      assertEquals(Optional.of(hash(2)), inTest.receiptHash(2));
    }

    @Test
    void hasNoneBeforeOrBehindThem() {
      assertEquals(Optional.empty(), inTest.receiptHash(1));
      assertEquals(Optional.empty(), inTest.receiptHash(4));
    }
  }

  @Nested
  class Questions {
    private final CarriedQuestions inTest =
        new CarriedQuestions(
            Optional.of(SOME),
            Optional.empty(),
            Optional.of(SOME),
            Optional.of(
                new CarriedQuestions.OfLog(1, 9, List.of(new Place(2, 3), new Place(5, 5)))),
            Optional.empty(),
            Optional.empty());

    @Test
    void tellWhereTheTerminalStands() throws Exception {
      CarriedQuestions standing =
          new CarriedQuestions(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(standing(3)),
              Optional.empty());
      assertEquals(standing, CarriedQuestions.decode(standing.encode()));
    }

    @Test
    void tellWhichDirectivesTheTerminalHolds() throws Exception {
      CarriedQuestions holding =
          new CarriedQuestions(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(new Holding(3, 0, 70_000_000_000L)));
      assertEquals(holding, CarriedQuestions.decode(holding.encode()));
    }

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
      encoded[encoded.length - 2] = 4;
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
                    new ReceiptQuestion(9, List.of(new Place(7, 8))), List.of(proof(7)))),
            Optional.of(SOME),
            Optional.of(new CarriedPast(standing(3), standing(2), List.of(hash(2), hash(1)))),
            new Directives(Optional.of(SOME), Optional.empty(), List.of(SOME, SOME)));

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
