package jp.madoguchi.core.card;

import static jp.madoguchi.core.card.ResidentCard.code;
import static jp.madoguchi.core.card.ResidentCard.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.core.card.ResidentPin.Purpose;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.simulator.card.VirtualMyNumberCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MyNumberCardTest {
  private final VirtualMyNumberCard virtual = new VirtualMyNumberCard(ResidentCard.STATE);
  private final VirtualReader reader = new VirtualReader("Test reader");

  private MyNumberCard selected() throws Exception {
    reader.insert(virtual);
    return MyNumberCard.select(reader.connect().orElseThrow());
  }

  @Nested
  class AtTheCounter {
    @Test
    void theFourItemsAreReadAfterThePin() throws Exception {
      assertEquals(ResidentCard.ITEMS, selected().fourItems(pin(ResidentCard.PIN)));
    }

    @Test
    void theNumberIsReadAfterThePin() throws Exception {
      assertEquals(ResidentCard.NUMBER, selected().number(pin(ResidentCard.PIN)));
    }

    @Test
    void whatIsPrintedIsReadWithItsCodeInManyPieces() throws Exception {
      assertEquals(ResidentCard.FACE, selected().face(code(ResidentCard.CODE)));
    }

    @Test
    void anItemThatTheCardDoesNotKnowIsEmpty() throws Exception {
      FourItems unknown = new FourItems("架空　太郎", "", Optional.empty(), Optional.empty());
      reader.insert(
          new VirtualMyNumberCard(
              ResidentCardState.fresh(
                  unknown,
                  ResidentCard.NUMBER,
                  ResidentCard.FACE,
                  ResidentCard.PIN,
                  ResidentCard.CODE)));
      MyNumberCard inTest = MyNumberCard.select(reader.connect().orElseThrow());
      assertEquals(unknown, inTest.fourItems(pin(ResidentCard.PIN)));
    }
  }

  @Nested
  class WithAWrongPin {
    @Test
    void theCardTellsHowManyTriesAreLeft() throws Exception {
      MyNumberCard inTest = selected();
      CardFault.WrongPin wrong =
          assertThrows(CardFault.WrongPin.class, () -> inTest.fourItems(pin("0000")));
      assertEquals(2, wrong.triesLeft());
      assertEquals(2, inTest.triesLeft(Purpose.INPUT_AID));
    }

    @Test
    void theThirdOneBlocks() throws Exception {
      MyNumberCard inTest = selected();
      for (int i = 0; i < 2; i++) {
        assertThrows(CardFault.WrongPin.class, () -> inTest.number(pin("0000")));
      }
      assertThrows(CardFault.PinBlocked.class, () -> inTest.number(pin("0000")));
      assertThrows(CardFault.PinBlocked.class, () -> inTest.number(pin(ResidentCard.PIN)));
      assertEquals(0, inTest.triesLeft(Purpose.INPUT_AID));
    }

    @Test
    void thePrintedCodeIsCountedApart() throws Exception {
      MyNumberCard inTest = selected();
      assertThrows(CardFault.WrongPin.class, () -> inTest.face(code("0".repeat(14))));
      assertEquals(9, inTest.triesLeft(Purpose.FACE));
      assertEquals(3, inTest.triesLeft(Purpose.INPUT_AID));
    }

    @Test
    void theRightOneGivesAllTriesBack() throws Exception {
      MyNumberCard inTest = selected();
      assertThrows(CardFault.WrongPin.class, () -> inTest.number(pin("0000")));
      inTest.number(pin(ResidentCard.PIN));
      assertEquals(3, virtual.state().pinTries());
    }
  }

  @Nested
  class OnTheWire {
    @Test
    void theCommandsAreThoseOfPublishedReaders() throws Exception {
      reader.insert(virtual);
      List<String> sent = new ArrayList<>();
      CardReader.Card card = recorded(reader.connect().orElseThrow(), sent);
      MyNumberCard.select(card).fourItems(pin(ResidentCard.PIN));
      assertEquals(
          List.of(
              "00A4040C0AD3921000310001010408",
              "00A4040C0AD3921000310001010408",
              "00A4020C020011",
              "002000800432383437",
              "00A4020C020002",
              "00B0000007"),
          sent.subList(0, 6));
    }

    @Test
    void nothingIsReadBeforeThePin() {
      reader.insert(virtual);
      virtual.answer(HexFormat.of().parseHex("00A4040C0AD3921000310001010408"));
      virtual.answer(HexFormat.of().parseHex("00A4020C020001"));
      assertEquals("6982", HexFormat.of().formatHex(virtual.answer(bytes("00B0000011"))));
    }

    @Test
    void thePinOfOneApplicationOpensNotTheOther() throws Exception {
      selected().fourItems(pin(ResidentCard.PIN));
      virtual.answer(bytes("00A4040C0AD3921000310001010402"));
      virtual.answer(bytes("00A4020C020002"));
      assertEquals("6982", HexFormat.of().formatHex(virtual.answer(bytes("00B0000007"))));
    }

    @Test
    void aResetForgetsThePin() throws Exception {
      selected().fourItems(pin(ResidentCard.PIN));
      reader.connect();
      assertEquals("6986", HexFormat.of().formatHex(virtual.answer(bytes("00B0000007"))));
    }
  }

  @Nested
  class OtherCards {
    @Test
    void anOperatorsCardIsNotAResidents() {
      CardReader.Card card = CardFixture.connected();
      assertThrows(CardFault.NotAMyNumberCard.class, () -> MyNumberCard.select(card));
      assertThrows(CardLost.class, () -> card.transmit(new byte[4]), "it is closed");
    }

    @Test
    void aResidentsCardIsNotAnOperators() {
      reader.insert(virtual);
      CardReader.Card card = reader.connect().orElseThrow();
      assertThrows(CardFault.NotAPivCard.class, () -> PivCard.select(card));
    }
  }

  @Nested
  class Hostile {
    @ParameterizedTest
    @CsvSource({
      "no status,                   ''",
      "an empty file,               9000",
      "a refusal,                   6982",
      "not an object,               FF9000",
      "a length that no card needs, FF2083FFFFFF009000",
      "longer than a file can be,   FF2082FFFF00009000",
    })
    void aFileThatIsMalformedIsRefused(String what, String answer) throws Exception {
      MyNumberCard inTest = MyNumberCard.select(unlockedThen(answer));
      assertThrows(CardFault.BadAnswer.class, () -> inTest.fourItems(pin(ResidentCard.PIN)), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF2000", "FF2003DF2100", "FF200FDF2100DF2200DF2300DF2400DF2501FF"})
    void aFileWithoutItsPartsIsRefused(String file) throws Exception {
      MyNumberCard inTest = MyNumberCard.select(unlockedThen(file + "9000"));
      assertThrows(CardFault.BadAnswer.class, () -> inTest.fourItems(pin(ResidentCard.PIN)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"D00C313233343536373839303139", "D00B3132333435363738393031", "D000FFFFFFFFFF"})
    void aNumberThatIsNoneIsRefused(String file) throws Exception {
      MyNumberCard inTest = MyNumberCard.select(unlockedThen(file + "9000"));
      assertThrows(CardFault.BadAnswer.class, () -> inTest.number(pin(ResidentCard.PIN)));
    }

    @Test
    void whateverBytesComeTheCallEndsWithATypedRefusalOrText() throws Exception {
      Random random = new Random(20261122);
      for (int round = 0; round < 20_000; round++) {
        byte[] noise = new byte[2 + random.nextInt(40)];
        random.nextBytes(noise);
        noise[0] = (byte) 0xFF;
        noise[1] = 0x20;
        MyNumberCard inTest =
            MyNumberCard.select(unlockedThen(HexFormat.of().formatHex(noise) + "9000"));
        try {
          inTest.fourItems(pin(ResidentCard.PIN));
        } catch (CardFault refused) {
          assertTrue(refused instanceof CardFault.BadAnswer, "round " + round);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("eachCommand")
  void aCardThatIsPulledIsLostWhereverTheReadingIs(int commands) {
    reader.insert(virtual);
    reader.pullAfter(commands);
    assertThrows(
        CardLost.class,
        () -> MyNumberCard.select(reader.connect().orElseThrow()).face(code(ResidentCard.CODE)));
    assertFalse(reader.present());
  }

  static int[] eachCommand() throws Exception {
    VirtualReader counted = new VirtualReader("Test reader");
    counted.insert(new VirtualMyNumberCard(ResidentCard.STATE));
    MyNumberCard.select(counted.connect().orElseThrow()).face(code(ResidentCard.CODE));
    return IntStream.range(0, Math.toIntExact(counted.commands())).toArray();
  }

  @Test
  void typedDigitsAreTakenOnceAndZeroed() {
    char[] typed = "2847".toCharArray();
    ResidentPin.taking(Purpose.INPUT_AID, typed).orElseThrow().close();
    assertEquals("\0\0\0\0", new String(typed));
    assertTrue(ResidentPin.taking(Purpose.INPUT_AID, "284７".toCharArray()).isEmpty());
    assertTrue(ResidentPin.taking(Purpose.FACE, "2847".toCharArray()).isEmpty());
  }

  /** Takes application, file and PIN, then answers each reading with the same. */
  private static ScriptedCard unlockedThen(String answer) {
    byte[] bytes = bytes(answer);
    return new ScriptedCard(n -> n < 5 ? bytes("9000") : bytes.clone());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static CardReader.Card recorded(CardReader.Card card, List<String> sent) {
    return new CardReader.Card() {
      @Override
      public byte[] answerToReset() {
        return card.answerToReset();
      }

      @Override
      public byte[] transmit(byte[] command) throws CardLost {
        sent.add(HexFormat.of().withUpperCase().formatHex(command));
        return card.transmit(command);
      }

      @Override
      public void close() {
        card.close();
      }
    };
  }
}
