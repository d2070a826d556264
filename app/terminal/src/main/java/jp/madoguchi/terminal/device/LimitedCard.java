package jp.madoguchi.terminal.device;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card that has to answer in time: PC/SC waits as long as a card asks for more time, and cannot
 * be interrupted. One that does not is lost, and whatever is asked of it later is refused at once;
 * the reader itself may be held until the card is pulled.
 */
final class LimitedCard implements CardReader.Card {
  private static final Logger LOG = LoggerFactory.getLogger(LimitedCard.class);

  private final CardReader.Card card;
  private final Duration limit;

  /** A platform thread: PC/SC holds whoever calls it. */
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("card").factory());

  private volatile boolean lost;

  /**
   * @param limit for one command; the slowest key of a card takes a second or two
   */
  LimitedCard(CardReader.Card card, Duration limit) {
    this.card = card;
    this.limit = limit;
  }

  @Override
  public byte[] answerToReset() {
    return card.answerToReset();
  }

  @Override
  public byte[] transmit(byte[] command) throws CardLost {
    if (lost) {
      throw new CardLost("the card did not answer in time");
    }
    // The caller zeroes its own once it is back.
    byte[] sent = command.clone();
    Future<byte[]> answer = hand.submit(() -> answered(sent));
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      lost = true;
      throw new CardLost("the card does not answer in " + limit, late);
    } catch (InterruptedException stopped) {
      lost = true;
      Thread.currentThread().interrupt();
      throw new CardLost("the card is not wanted any more", stopped);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CardLost pulled) {
        throw pulled;
      }
      throw new CardLost("the card does not answer", e);
    }
  }

  private byte[] answered(byte[] sent) throws CardLost {
    try {
      return card.transmit(sent);
    } finally {
      Arrays.fill(sent, (byte) 0);
    }
  }

  /** Does not wait for a card that hangs: it is closed as soon as it answers. */
  @Override
  public void close() {
    Future<?> closed = hand.submit(card::close);
    hand.shutdown();
    try {
      closed.get(lost ? 0 : limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      LOG.debug("a card that hangs is closed later", late);
    } catch (ExecutionException e) {
      LOG.warn("a card is not closed", e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lost = true;
    }
  }
}
