package jp.madoguchi.terminal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.card.CardFace;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.card.ResidentPin;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identity.Abandoned;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.simulator.card.VirtualMyNumberCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.device.NoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentReaderTest {
  private static final IndividualNumber NUMBER = new IndividualNumber("123456789018");
  private static final Optional<LocalDate> BIRTH = Optional.of(LocalDate.of(1975, 1, 1));

  private final VirtualReader reader = new VirtualReader("residents");
  private final ResidentReader inTest = new ResidentReader(reader);

  private static VirtualMyNumberCard card(String name) {
    FourItems items = new FourItems(name, "見本県見本市桜町１番", BIRTH, Optional.of(Sex.FEMALE));
    CardFace face =
        new CardFace(BIRTH, Optional.of(Sex.FEMALE), Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY);
    return new VirtualMyNumberCard(
        ResidentCardState.fresh(items, NUMBER, face, "2046", "00000000000000"));
  }

  private Claim.Card read(String digits) throws Exception {
    try (ResidentPin pin =
        ResidentPin.taking(ResidentPin.Purpose.INPUT_AID, digits.toCharArray()).orElseThrow()) {
      return inTest.read(pin);
    }
  }

  @Test
  void theRightPinOpensItemsAndNumber() throws Exception {
    reader.insert(card("見本　花子"));
    Claim.Card read = read("2046");
    assertEquals("見本　花子", read.name());
    assertEquals(NUMBER, read.number());
  }

  @Test
  void aWrongPinTakesOneTryAlone() {
    VirtualMyNumberCard card = card("見本　花子");
    reader.insert(card);
    CardFault.WrongPin wrong = assertThrows(CardFault.WrongPin.class, () -> read("0000"));
    assertEquals(2, wrong.triesLeft());
    assertEquals(2, card.state().pinTries());
    assertEquals(Abandoned.WRONG_PIN, ResidentReader.why(wrong));
  }

  @Test
  void theThirdWrongPinLocksIt() {
    reader.insert(card("見本　花子"));
    assertThrows(CardFault.WrongPin.class, () -> read("0000"));
    assertThrows(CardFault.WrongPin.class, () -> read("0000"));
    CardFault.PinBlocked locked = assertThrows(CardFault.PinBlocked.class, () -> read("0000"));
    assertEquals(Abandoned.PIN_LOCKED, ResidentReader.why(locked));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void pulledAtWhateverMomentItTellsNothing(int commands) {
    reader.insert(card("見本　花子"));
    reader.pullAfter(commands);
    CardLost gone = assertThrows(CardLost.class, () -> read("2046"));
    assertEquals(Abandoned.CARD_GONE, ResidentReader.why(gone));
  }

  @Test
  void anotherCardIsNone() {
    reader.insertUnknown();
    CardFault other = assertThrows(CardFault.NotAMyNumberCard.class, () -> read("2046"));
    assertEquals(Abandoned.OTHER_CARD, ResidentReader.why(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"見本\u202E花子", "見本\n花子"})
  void whatIsNoTextOfARegisterDoesNotComeOnTheScreen(String name) {
    reader.insert(card(name));
    CardFault bad = assertThrows(CardFault.BadAnswer.class, () -> read("2046"));
    assertEquals(Abandoned.UNREADABLE, ResidentReader.why(bad));
  }

  @Test
  void norDoesWhatIsFarTooLong() {
    reader.insert(card("見".repeat(401)));
    assertThrows(CardFault.BadAnswer.class, () -> read("2046"));
  }

  @Test
  void aSeatMayHaveNone() {
    assertTrue(inTest.there());
    assertFalse(new ResidentReader(new NoReader()).there());
  }
}
