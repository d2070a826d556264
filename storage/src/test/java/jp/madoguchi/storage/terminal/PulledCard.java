package jp.madoguchi.storage.terminal;

import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.change.CardSigner;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.value.Bytes;

/** A card that is taken out of the reader after so many signatures. */
record PulledCard(CardSigner card, AtomicInteger left) implements CardSigner {
  PulledCard(CardSigner card, int signatures) {
    this(card, new AtomicInteger(signatures));
  }

  @Override
  public Bytes certificate() throws CardFault, CardLost {
    return card.certificate();
  }

  @Override
  public Bytes sign(byte[] message) throws CardFault, CardLost {
    if (left.getAndDecrement() <= 0) {
      throw new CardLost("pulled");
    }
    return card.sign(message);
  }
}
