package jp.madoguchi.core.card;

import jp.madoguchi.core.port.CardReader;

/** Passes all on to a scripted card; tests override what they watch. */
abstract class ForwardingCard implements CardReader.Card {
  private final ScriptedCard card;

  ForwardingCard(ScriptedCard card) {
    this.card = card;
  }

  @Override
  public byte[] answerToReset() {
    return card.answerToReset();
  }

  @Override
  public byte[] transmit(byte[] command) {
    return card.transmit(command);
  }

  @Override
  public void close() {
    card.close();
  }
}
