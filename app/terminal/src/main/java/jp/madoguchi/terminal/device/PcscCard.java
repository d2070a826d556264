package jp.madoguchi.terminal.device;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card in a PC/SC reader. The platform keeps copies of what is sent, a PIN included, on the heap
 * until they are collected.
 */
record PcscCard(Card card) implements CardReader.Card {
  private static final Logger LOG = LoggerFactory.getLogger(PcscCard.class);

  @Override
  public byte[] answerToReset() {
    return card.getATR().getBytes();
  }

  @Override
  public byte[] transmit(byte[] command) throws CardLost {
    try {
      return card.getBasicChannel().transmit(new CommandAPDU(command)).getBytes();
    } catch (CardException | IllegalStateException e) {
      throw new CardLost("the card does not answer", e);
    }
  }

  /** Resets the card, so that it forgets that the PIN was shown. */
  @Override
  public void close() {
    try {
      card.disconnect(true);
    } catch (CardException e) {
      LOG.debug("the card was gone before it was closed", e);
    }
  }
}
