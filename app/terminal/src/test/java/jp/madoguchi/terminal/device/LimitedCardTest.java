package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import org.junit.jupiter.api.Test;

class LimitedCardTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(20);
  private final Hanging card = new Hanging();

  @Test
  void anAnswerInTimeComesThrough() throws Exception {
    card.goOn.countDown();
    CardReader.Card inTest = new LimitedCard(card, LONG);
    assertArrayEquals(new byte[] {1, 2}, inTest.transmit(new byte[] {1, 2}));
    inTest.close();
    assertTrue(card.closed.await(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void aCardThatDoesNotAnswerInTimeIsLost() {
    CardReader.Card inTest = new LimitedCard(card, SHORT);
    assertThrows(CardLost.class, () -> inTest.transmit(new byte[4]));
    assertEquals(1, card.asked);
    assertThrows(CardLost.class, () -> inTest.transmit(new byte[4]));
    assertEquals(1, card.asked, "a late answer would be taken for that of another command");
    card.goOn.countDown();
  }

  @Test
  void aCardThatHangsIsClosedOnceItAnswers() throws Exception {
    CardReader.Card inTest = new LimitedCard(card, SHORT);
    assertThrows(CardLost.class, () -> inTest.transmit(new byte[4]));
    inTest.close();
    assertEquals(1, card.closed.getCount());
    card.goOn.countDown();
    assertTrue(card.closed.await(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void aPulledCardIsLostAtOnce() {
    card.pulled = true;
    card.goOn.countDown();
    CardLost lost =
        assertThrows(CardLost.class, () -> new LimitedCard(card, LONG).transmit(new byte[4]));
    assertEquals("pulled", lost.getMessage());
  }

  @Test
  void whoStopsWaitingIsNotHeld() {
    CardReader.Card inTest = new LimitedCard(card, LONG);
    Thread.currentThread().interrupt();
    assertThrows(CardLost.class, () -> inTest.transmit(new byte[4]));
    assertTrue(Thread.interrupted());
    card.goOn.countDown();
  }

  /** Answers with the command itself, once it may. */
  private static final class Hanging implements CardReader.Card {
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean pulled;
    private volatile int asked;

    @Override
    public byte[] answerToReset() {
      return new byte[0];
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLost {
      asked++;
      byte[] answer = command.clone();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (pulled) {
        throw new CardLost("pulled");
      }
      return answer;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
