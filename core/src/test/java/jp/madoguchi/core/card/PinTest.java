package jp.madoguchi.core.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
  @ParameterizedTest
  @CsvSource({
    "482913,   343832393133FFFF",
    "4829130,  34383239313330FF",
    "48291305, 3438323931333035",
  })
  void isPaddedToEightBytes(String digits, String padded) {
    Pin inTest = CardFixture.pin(digits);
    assertEquals(padded, inTest.use(bytes -> HexFormat.of().withUpperCase().formatHex(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "48291", "482913057", "48291a", "４８２９１３", "482 13", "-48291"})
  void isSixToEightDigits(String typed) {
    assertTrue(Pin.taking(typed.toCharArray()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"482913", "12", "4829130571", "48291a"})
  void theTypedCharactersAreZeroed(String typed) {
    char[] characters = typed.toCharArray();
    Pin.taking(characters);
    assertArrayEquals(new char[typed.length()], characters);
  }

  @Test
  void isNeverPrinted() {
    assertEquals("Pin[redacted]", CardFixture.pin("482913").toString());
  }

  @Test
  void aCommandWithThePinIsPrintedWithoutIt() {
    Pin pin = CardFixture.pin("482913");
    CommandApdu command = new CommandApdu(0, 0x20, 0, 0x80, pin.use(byte[]::clone), 0);
    assertEquals("00 20 00 80, 8 bytes", command.toString());
  }

  @Test
  void anAnswerIsPrintedWithoutItsData() {
    assertEquals("9000, 4 bytes", new ResponseApdu(new byte[4], StatusWord.OK).toString());
  }

  @Test
  void theCardsStateIsPrintedWithoutPinAndKeys() {
    assertEquals("VirtualCardState[triesLeft=3]", CardFixture.CARD.toString());
  }

  @Test
  void noFaultCarriesThePin() {
    CardFault fault = new CardFault.WrongPin(2);
    assertFalse(fault.toString().contains("482913"));
    assertEquals("wrong PIN, tries left: 2", fault.getMessage());
  }

  @Test
  void aClosedPinIsOfNoUse() {
    Pin inTest = CardFixture.pin("482913");
    inTest.close();
    assertTrue(inTest.isDestroyed());
    assertThrows(IllegalStateException.class, () -> inTest.use(bytes -> bytes.length));
  }
}
