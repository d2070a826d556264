package jp.madoguchi.core.card;

import static jp.madoguchi.core.card.CardFixture.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import jp.madoguchi.core.port.CardLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each status word of SP 800-73-4 part 2, table 2, becomes after each kind of command. */
class StatusWordTest {
  @ParameterizedTest
  @CsvSource({
    "63C2, WrongPin",
    "63C1, WrongPin",
    "63CF, WrongPin",
    "63C0, PinBlocked",
    "6983, PinBlocked",
    "6300, BadAnswer",
    "6700, BadAnswer",
    "6982, BadAnswer",
    "6A81, BadAnswer",
    "6A86, BadAnswer",
    "6A88, BadAnswer",
    "6D00, BadAnswer",
    "6F00, BadAnswer",
    "0000, BadAnswer",
  })
  void afterThePinItMeans(String status, String fault) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(status));
    assertFault(fault, () -> inTest.verifyPin(pin("482913")));
    assertFault(fault, () -> inTest.changePin(pin("482913"), pin("000000")));
  }

  /** Of two PINs the new one; of one alone it makes no sense (SP 800-73-4 part 2, 3.2.2). */
  @Test
  void badDataMeansThatTheCardHasRulesForNewPins() throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen("6A80"));
    assertFault("BadAnswer", () -> inTest.verifyPin(pin("482913")));
    assertFault("PinNotTaken", () -> inTest.changePin(pin("482913"), pin("000000")));
  }

  @ParameterizedTest
  @CsvSource({
    "6982, PinNeeded",
    "6A86, UnsupportedKey",
    "6A88, UnsupportedKey",
    "6A80, BadAnswer",
    "6A81, BadAnswer",
    "6983, BadAnswer",
    "63C2, BadAnswer",
    "6883, BadAnswer",
    "6884, BadAnswer",
    "6F00, BadAnswer",
  })
  void afterTheUseOfAKeyItMeans(String status, String fault) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(status));
    assertFault(fault, () -> inTest.sign(Slot.SIGNATURE, new byte[32]));
    assertFault(fault, () -> inTest.prove(new byte[32]));
  }

  @ParameterizedTest
  @CsvSource({
    "6A82, UnsupportedKey",
    "6982, BadAnswer",
    "6A81, BadAnswer",
    "63C2, BadAnswer",
    "6F00, BadAnswer",
  })
  void afterTheCertificateItMeans(String status, String fault) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(status));
    assertFault(fault, () -> inTest.certificate(Slot.SIGNATURE));
  }

  @ParameterizedTest
  @CsvSource({"6A82", "6A81", "6D00", "6E00", "6999"})
  void afterSelectItMeansAnotherCard(String status) {
    byte[] answer = ResponseApdu.of(status(status)).encoded();
    CardFault.NotAPivCard fault =
        assertThrows(
            CardFault.NotAPivCard.class,
            () -> PivCard.select(new ScriptedCard(n -> answer.clone())));
    assertEquals(status(status), fault.status());
  }

  @ParameterizedTest
  @CsvSource({"63C3, 3", "63C0, 0", "6983, 0"})
  void theTriesLeftAreCounted(String status, int left) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(status));
    assertEquals(OptionalInt.of(left), inTest.triesLeft());
  }

  @Test
  void aBadAnswerToTheQuestionForTriesIsRefused() throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen("6A88"));
    assertThrows(CardFault.BadAnswer.class, inTest::triesLeft);
  }

  @ParameterizedTest
  @CsvSource({"6100, 256", "6101, 1", "61FF, 255"})
  void theBytesWaitingAreCounted(String status, int waiting) {
    assertEquals(OptionalInt.of(waiting), status(status).bytesWaiting());
  }

  private static StatusWord status(String hex) {
    return new StatusWord(Integer.parseInt(hex, 16));
  }

  private interface Step {
    void run() throws CardFault, CardLost;
  }

  private static void assertFault(String name, Step step) {
    assertEquals(name, assertThrows(CardFault.class, step::run).getClass().getSimpleName());
  }
}
