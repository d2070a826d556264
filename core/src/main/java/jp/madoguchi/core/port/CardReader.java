package jp.madoguchi.core.port;

import java.time.Duration;
import java.util.Optional;

/**
 * One card reader (ISO/IEC 7816-4 APDUs). The card may vanish at any call. Calls block for at most
 * the reader's own time limit; use them off the screen's thread.
 */
public interface CardReader {
  /** A connected card. Not safe for use by several threads. */
  interface Card extends AutoCloseable {
    /** The answer to reset: bytes that differ between kinds of cards. */
    byte[] answerToReset();

    /**
     * Sends one command and returns data and status word, at most 65,538 bytes.
     *
     * @throws CardLost the card was pulled, or the reader went away
     */
    byte[] transmit(byte[] command) throws CardLost;

    @Override
    void close();
  }

  /** The reader's name for people. */
  String name();

  /** The inserted card, connected; empty where the reader holds none. */
  Optional<Card> connect();

  /** Whether a card is in the reader now. */
  boolean present();

  /** Waits until {@link #present()} differs from {@code wasPresent}, or the time is over. */
  boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException;
}
