package jp.madoguchi.core.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditingFormsTest {
  private static final AddressNumber SOMEBODY = AddressNumber.of(1);
  private static final AddressNumber ANOTHER = AddressNumber.of(2);
  private static final String LONGEST = "W".repeat(32);

  private interface Decoding {
    Object of(byte[] bytes) throws MalformedCbor;
  }

  private static void refusesEachCut(byte[] encoded, Decoding decoding) {
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> decoding.of(cut));
    }
    byte[] longer = Arrays.copyOf(encoded, encoded.length + 1);
    assertThrows(MalformedCbor.class, () -> decoding.of(longer));
  }

  private static EditingClaim claim(long serial) {
    return new EditingClaim(
        AddressNumber.of(serial),
        new OperatorId(LONGEST),
        EditingStage.WAITING,
        EditingClaim.OLDEST);
  }

  private static EditingHolder holder(long serial) {
    return new EditingHolder(
        AddressNumber.of(serial),
        new TerminalId(LONGEST),
        new OperatorId(LONGEST),
        EditingStage.WAITING,
        EditingClaim.OLDEST,
        EditingStage.WAITING.holds());
  }

  @Nested
  class AQuestion {
    private final EditingQuestion inTest = new EditingQuestion(List.of(claim(1)), List.of(ANOTHER));

    @Test
    void isReadAsItWasWritten() throws Exception {
      assertEquals(inTest, EditingQuestion.decode(inTest.encode()));
    }

    @Test
    void isReadAtItsLargest() throws Exception {
      EditingQuestion largest =
          new EditingQuestion(
              LongStream.rangeClosed(1, EditingQuestion.MOST_CLAIMS)
                  .mapToObj(EditingFormsTest::claim)
                  .toList(),
              LongStream.rangeClosed(1, EditingQuestion.MOST_ASKED)
                  .mapToObj(AddressNumber::of)
                  .toList());

      assertEquals(largest, EditingQuestion.decode(largest.encode()));
    }

    @Test
    void isRefusedCutOrWithMoreBehind() {
      refusesEachCut(inTest.encode(), EditingQuestion::decode);
    }

    @Test
    void namesAllWhomItIsAbout() {
      assertEquals(Set.of(SOMEBODY, ANOTHER), inTest.residents());
    }

    @Test
    void namesNobodyTwice() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new EditingQuestion(List.of(claim(1), claim(1)), List.of()));
      assertThrows(
          IllegalArgumentException.class,
          () -> new EditingQuestion(List.of(), List.of(SOMEBODY, SOMEBODY)));
    }
  }

  @Nested
  class AnAnswer {
    private final EditingAnswer inTest = new EditingAnswer(List.of(holder(1), holder(2)));

    @Test
    void isReadAsItWasWritten() throws Exception {
      assertEquals(inTest, EditingAnswer.decode(inTest.encode()));
    }

    @Test
    void isReadAtItsLargest() throws Exception {
      EditingAnswer largest =
          new EditingAnswer(
              LongStream.rangeClosed(1, 384).mapToObj(EditingFormsTest::holder).toList());

      assertEquals(largest, EditingAnswer.decode(largest.encode()));
      assertTrue(largest.encode().length <= EditingAnswer.MAX_SIZE);
    }

    @Test
    void isRefusedCutOrWithMoreBehind() {
      refusesEachCut(inTest.encode(), EditingAnswer::decode);
    }

    @Test
    void isRefusedWhereItWouldHoldForLongerThanItMay() {
      byte[] forEver =
          new CborWriter()
              .array(1)
              .array(6)
              .text(SOMEBODY.digits())
              .text("T-1")
              .text("OP-1")
              .integer(1)
              .integer(0)
              .integer(EditingStage.BEGUN.holds().toSeconds() + 1)
              .toBytes();

      assertThrows(MalformedCbor.class, () -> EditingAnswer.decode(forEver));
    }
  }

  @Nested
  class AClaim {
    @Test
    void hasWholeSeconds() {
      EditingClaim inTest =
          new EditingClaim(
              SOMEBODY, new OperatorId("OP-1"), EditingStage.BEGUN, Duration.ofMillis(1999));

      assertEquals(Duration.ofSeconds(1), inTest.age());
    }
  }
}
