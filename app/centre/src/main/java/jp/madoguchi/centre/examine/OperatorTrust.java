package jp.madoguchi.centre.examine;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.value.Bytes;

/**
 * Who may issue operators' cards. The register of operators says which card is whose; this says that
 * the card came from the office's own issuer and was valid when it signed.
 */
public final class OperatorTrust {
  private static final int DIGITAL_SIGNATURE = 0;

  private final List<X509Certificate> issuers;

  /**
   * @param issuers certificates of the issuers (P-256) that count in this environment
   */
  public OperatorTrust(List<X509Certificate> issuers) {
    this.issuers = List.copyOf(issuers);
  }

  /** The card's certificate, where one of the issuers stands behind it at {@code at}. */
  Optional<X509Certificate> vouched(Bytes der, Instant at) {
    try {
      X509Certificate card = Certificates.parse(der.toArray());
      return issuers.stream().anyMatch(issuer -> issued(issuer, card, at))
          ? Optional.of(card)
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static boolean issued(X509Certificate issuer, X509Certificate card, Instant at) {
    boolean[] usage = card.getKeyUsage();
    return issuer.getSubjectX500Principal().equals(card.getIssuerX500Principal())
        && card.getBasicConstraints() < 0
        && usage != null
        && usage[DIGITAL_SIGNATURE]
        && KeyType.of(card.getPublicKey()).filter(KeyType.EC_P256::equals).isPresent()
        && !at.isBefore(card.getNotBefore().toInstant())
        && !at.isAfter(card.getNotAfter().toInstant())
        && signed(issuer, card);
  }

  private static boolean signed(X509Certificate issuer, X509Certificate card) {
    try {
      card.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
