package jp.madoguchi.centre.examine;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;

/**
 * Whose cards may sign. The register of operators says which card is whose; this says that the card
 * came from the office's own issuer, may sign, and was valid when it did.
 */
public final class OperatorTrust {
  private static final int DIGITAL_SIGNATURE = 0;

  private final CardIssuers issuers;

  /**
   * @param issuers certificates of the issuers (P-256) that count in this environment
   */
  public OperatorTrust(List<X509Certificate> issuers) {
    this.issuers = new CardIssuers(issuers);
  }

  /** The card's certificate, where one of the issuers stands behind it at {@code at}. */
  public Optional<X509Certificate> vouched(Bytes der, Instant at) {
    return issued(der).filter(card -> CardIssuers.isInForce(card, at));
  }

  /** The card's certificate, where one of the issuers stands behind it, whenever. */
  Optional<X509Certificate> issued(Bytes der) {
    try {
      X509Certificate card = Certificates.parse(der.toArray());
      return maySign(card) && issuers.issued(card) ? Optional.of(card) : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static boolean maySign(X509Certificate card) {
    boolean[] usage = card.getKeyUsage();
    return usage != null && usage[DIGITAL_SIGNATURE];
  }
}
