package jp.madoguchi.core.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Who may issue operators' cards in one environment. Which card is whose is said by the register of
 * operators; this says that a card came from the office's own issuer and is in force. Immutable.
 */
public final class CardIssuers {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int KEY_AGREEMENT = 4;

  private final List<X509Certificate> issuers;

  /**
   * @param issuers certificates of the issuers (P-256) that count in this environment
   */
  public CardIssuers(List<X509Certificate> issuers) {
    this.issuers = List.copyOf(issuers);
  }

  /** Whether one of the issuers stands behind this card's certificate at {@code at}. */
  public boolean vouchFor(X509Certificate card, Instant at) {
    return isInForce(card, at) && issued(card);
  }

  /** Whether one of the issuers stands behind this card's certificate, whenever. */
  public boolean issued(X509Certificate card) {
    return issuers.stream().anyMatch(issuer -> issued(issuer, card));
  }

  /** Whether a certificate's term has begun at {@code at} and has not ended. */
  public static boolean isInForce(X509Certificate card, Instant at) {
    return !card.getNotBefore().after(Date.from(at)) && !card.getNotAfter().before(Date.from(at));
  }

  private static boolean issued(X509Certificate issuer, X509Certificate card) {
    boolean[] usage = card.getKeyUsage();
    return issuer.getSubjectX500Principal().equals(card.getIssuerX500Principal())
        && card.getBasicConstraints() < 0
        && usage != null
        && (usage[DIGITAL_SIGNATURE] || usage[KEY_AGREEMENT])
        && KeyType.of(card.getPublicKey()).filter(KeyType.EC_P256::equals).isPresent()
        && Ecdsa.signed(card, issuer.getPublicKey());
  }
}
