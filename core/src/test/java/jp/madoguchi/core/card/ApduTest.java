package jp.madoguchi.core.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and data objects of ISO/IEC 7816-4. */
class ApduTest {
  @Nested
  class ACommand {
    @ParameterizedTest
    @CsvSource({
      "1, 00200080",
      "2, 00C0000000",
      "2, 00C0000012",
      "3, 0020008008343832393133FFFF",
      "4, 00CB3FFF055C035FC10500",
    })
    void ofEachCaseIsReadAndWrittenTheSame(int iso7816Case, String hex) {
      byte[] bytes = HexFormat.of().parseHex(hex);
      CommandApdu inTest = CommandApdu.parse(bytes).orElseThrow();
      assertArrayEquals(bytes, inTest.encoded(), "case " + iso7816Case);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "002000", "00200080083438", "002000800834383239313300000000"})
    void withLengthsThatDoNotFitIsRefused(String hex) {
      assertTrue(CommandApdu.parse(HexFormat.of().parseHex(hex)).isEmpty());
    }

    @Test
    void ofExtendedLengthIsRefused() {
      assertTrue(CommandApdu.parse(HexFormat.of().parseHex("00CB3FFF000001AA")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"255, 1", "256, 2", "510, 2", "511, 3"})
    void thatIsLongGoesInChainedPieces(int length, int pieces) throws Exception {
      ScriptedCard card = new ScriptedCard(n -> HexFormat.of().parseHex("9000"));
      byte[] data = new byte[length];
      Arrays.fill(data, (byte) 7);
      new ApduChannel(card).exchange(new CommandApdu(0, 0x87, 0x11, 0x9C, data, 256));
      List<CommandApdu> sent =
          card.commands().stream().map(c -> CommandApdu.parse(c).orElseThrow()).toList();
      assertEquals(pieces, sent.size());
      assertEquals(length, sent.stream().mapToInt(c -> c.data().length).sum());
      assertEquals(pieces - 1, sent.stream().filter(CommandApdu::chained).count());
      assertEquals(256, sent.getLast().expected());
    }

    @Test
    void isNotContinuedAfterAPieceWasRefused() throws Exception {
      ScriptedCard card = new ScriptedCard(n -> HexFormat.of().parseHex("6884"));
      ResponseApdu answer =
          new ApduChannel(card).exchange(new CommandApdu(0, 0x87, 0x11, 0x9C, new byte[600], 256));
      assertEquals("6884", answer.status().toString());
      assertEquals(1, card.commands().size());
    }
  }

  @Nested
  class ADataObject {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535})
    void ofAnyLengthIsReadAsItWasWritten(int length) throws Exception {
      byte[] value = new byte[length];
      assertArrayEquals(value, Tlv.sole(new Tlv(0x53, value).encoded(), 0x53));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x53, 0x5F2F, 0x5FC105, 0x7F49})
    void withAnyTagIsReadAsItWasWritten(int tag) throws Exception {
      assertEquals(tag, Tlv.parse(new Tlv(tag, new byte[3]).encoded()).getFirst().tag());
    }

    @Test
    void cutOffAnywhereIsRefused() {
      byte[] whole = new Tlv(0x5FC105, new byte[300]).encoded();
      for (int length = 1; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThrows(MalformedTlv.class, () -> Tlv.parse(part));
      }
    }

    @Test
    void thatIsThereTwiceIsRefused() throws Exception {
      List<Tlv> objects = Tlv.parse(HexFormat.of().parseHex("70007000"));
      assertThrows(MalformedTlv.class, () -> Tlv.only(objects, 0x70));
    }
  }
}
