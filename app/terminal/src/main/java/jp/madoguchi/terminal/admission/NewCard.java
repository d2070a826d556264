package jp.madoguchi.terminal.admission;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.LocalDate;
import jp.madoguchi.core.admission.GrantedCard;
import jp.madoguchi.core.card.CardChallenge;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.terminal.login.CardTrust;
import jp.madoguchi.terminal.login.LoginRefused;

/**
 * The card of somebody who is to be taken in. All three certificates have to be the same operator's
 * and vouched for. Used from one thread at a time, not the screen's.
 */
final class NewCard implements AutoCloseable {
  private final PivCard card;
  private final OperatorId operator;
  private final ECPublicKey key;
  private final X509Certificate signing;

  private NewCard(PivCard card, OperatorId operator, ECPublicKey key, X509Certificate signing) {
    this.card = card;
    this.operator = operator;
    this.key = key;
    this.signing = signing;
  }

  /** Reads whose card it is; nothing is unlocked yet. */
  static NewCard read(CardTrust trust, CardReader.Card connected)
      throws CardFault, CardLost, LoginRefused {
    PivCard card = PivCard.select(connected);
    try {
      X509Certificate signing = card.certificate(Slot.SIGNATURE);
      X509Certificate agreement = card.certificate(Slot.KEY_MANAGEMENT);
      OperatorId operator = trust.check(card.certificate(Slot.AUTHENTICATION));
      if (!trust.check(signing).equals(operator) || !trust.check(agreement).equals(operator)) {
        throw new LoginRefused.UntrustedCard("certificates of different operators");
      }
      if (!(agreement.getPublicKey() instanceof ECPublicKey key)) {
        throw new CardFault.UnsupportedKey(Slot.KEY_MANAGEMENT, "not on a curve");
      }
      return new NewCard(card, operator, key, signing);
    } catch (CardFault | CardLost | LoginRefused problem) {
      card.close();
      throw problem;
    }
  }

  OperatorId operator() {
    return operator;
  }

  /**
   * For the register of grants: the certificate that signs, as the centre's register names it.
   *
   * @param camera before which the palm was shown; empty where it has no identity
   */
  GrantedCard granted(String camera) {
    LocalDate until = signing.getNotAfter().toInstant().atZone(Clock.TOKYO).toLocalDate();
    return new GrantedCard(Fingerprint.of(signing), until, camera);
  }

  /** What the store's key and the palm are sealed to. */
  ECPublicKey key() {
    return key;
  }

  /** Unlocks the card and lets it prove that it is here and whole. */
  void prove(Pin pin, Randomness randomness) throws CardFault, CardLost, LoginRefused {
    card.verifyPin(pin);
    CardChallenge challenge = CardChallenge.fresh(randomness);
    if (!challenge.isAnsweredBy(
        card.certificate(Slot.AUTHENTICATION), card.prove(challenge.message()))) {
      throw new LoginRefused.UntrustedCard("challenge");
    }
  }

  @Override
  public void close() {
    card.close();
  }
}
