package jp.madoguchi.core.store;

import java.security.interfaces.ECPublicKey;
import jp.madoguchi.core.operator.OperatorId;

/**
 * An operator who is to open the store with a card.
 *
 * @param cardKey the public key in the card's 9D certificate, whose chain the caller has checked
 * @param palm the template's bytes, which only that card opens from then on
 */
public record Newcomer(OperatorId id, ECPublicKey cardKey, byte[] palm) {}
