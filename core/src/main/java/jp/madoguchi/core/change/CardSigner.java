package jp.madoguchi.core.change;

import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.value.Bytes;

/** The approver's own card with its PIN at hand, for one decision. */
public interface CardSigner {
  /** The certificate of the signing key (slot 9C), DER. */
  Bytes certificate() throws CardFault, CardLost;

  /** Signs a message with the card's key (ECDSA P-256, SHA-256), DER. */
  Bytes sign(byte[] message) throws CardFault, CardLost;
}
