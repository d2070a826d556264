package jp.madoguchi.core.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import org.junit.jupiter.api.Test;

class VirtualReaderTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final byte[] SELECT =
      HexFormat.of().parseHex("00A404000BA00000030800001000010000");

  private final VirtualReader inTest = new VirtualReader("Test reader");

  @Test
  void anEmptyReaderHasNoCard() {
    assertFalse(inTest.present());
    assertTrue(inTest.connect().isEmpty());
  }

  @Test
  void anInsertedCardAnswers() throws Exception {
    inTest.insert(new VirtualPivCard(CardFixture.CARD));
    assertTrue(inTest.present());
    byte[] answer = connect().transmit(SELECT);
    assertEquals((byte) 0x61, answer[0]);
  }

  @Test
  void aPulledCardIsLost() {
    inTest.insertUnknown();
    CardReader.Card card = connect();
    inTest.remove();
    assertThrows(CardLost.class, () -> card.transmit(SELECT));
  }

  @Test
  void aCardThatWasPulledAndPutBackIsLostToItsOldConnection() throws Exception {
    VirtualPivCard piv = new VirtualPivCard(CardFixture.CARD);
    inTest.insert(piv);
    CardReader.Card old = connect();
    inTest.remove();
    inTest.insert(piv);
    assertThrows(CardLost.class, () -> old.transmit(SELECT));
    assertEquals((byte) 0x61, connect().transmit(SELECT)[0]);
  }

  @Test
  void aClosedConnectionIsOfNoUse() {
    inTest.insertUnknown();
    CardReader.Card card = connect();
    card.close();
    assertThrows(CardLost.class, () -> card.transmit(SELECT));
  }

  @Test
  void aWaitingThreadWakesWhenACardComes() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> changed = threads.submit(() -> inTest.awaitChange(false, LONG));
      inTest.insertUnknown();
      assertTrue(changed.get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void aWaitingThreadWakesWhenACardGoes() throws Exception {
    inTest.insertUnknown();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> changed = threads.submit(() -> inTest.awaitChange(true, LONG));
      inTest.remove();
      assertTrue(changed.get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void nobodyWaitsForAChangeThatHasBeen() throws Exception {
    inTest.insertUnknown();
    assertTrue(inTest.awaitChange(false, LONG));
  }

  @Test
  void theWaitEndsWithoutAChange() throws Exception {
    assertFalse(inTest.awaitChange(false, Duration.ofNanos(1)));
  }

  @Test
  void aPlannedPullHappensOnce() throws Exception {
    inTest.insertUnknown();
    inTest.pullAfter(1);
    CardReader.Card first = connect();
    first.transmit(SELECT);
    assertThrows(CardLost.class, () -> first.transmit(SELECT));
    inTest.insertUnknown();
    CardReader.Card second = connect();
    second.transmit(SELECT);
    assertEquals(2, second.transmit(SELECT).length);
  }

  @Test
  void aCountedDownTryStaysSpentWhenItsAnswerIsLost() throws Exception {
    VirtualPivCard card = new VirtualPivCard(CardFixture.CARD);
    inTest.insert(card);
    inTest.pullBeforeAnswerAfter(1);
    CardReader.Card connection = connect();
    connection.transmit(SELECT);
    byte[] wrong = HexFormat.of().parseHex("0020008008303030303030FFFF");
    assertThrows(CardLost.class, () -> connection.transmit(wrong));
    assertEquals(2, card.state().triesLeft());
  }

  private CardReader.Card connect() {
    return inTest.connect().orElseThrow();
  }
}
