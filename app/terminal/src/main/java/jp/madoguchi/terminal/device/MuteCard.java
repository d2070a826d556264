package jp.madoguchi.terminal.device;

import javax.smartcardio.CardException;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;

/** A card that lies in the reader and does not answer: put in upside down, or broken. */
record MuteCard(CardException reason) implements CardReader.Card {
  @Override
  public byte[] answerToReset() {
    return new byte[0];
  }

  @Override
  public byte[] transmit(byte[] command) throws CardLost {
    throw new CardLost("the card does not answer", reason);
  }

  @Override
  public void close() {}
}
