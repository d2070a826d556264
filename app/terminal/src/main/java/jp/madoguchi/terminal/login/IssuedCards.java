package jp.madoguchi.terminal.login;

import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.RevocationSource;

/** Trusts cards of the office's own issuers; the operator's id is the certificate's common name. */
public final class IssuedCards implements CardTrust {
  private final CardIssuers issuers;
  private final RevocationSource revocations;
  private final Clock clock;

  public IssuedCards(CardIssuers issuers, RevocationSource revocations, Clock clock) {
    this.issuers = issuers;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public OperatorId check(X509Certificate certificate)
      throws LoginRefused.UntrustedCard, LoginRefused.RevokedCard {
    if (!issuers.vouchFor(certificate, clock.now())) {
      throw new LoginRefused.UntrustedCard("issuer or validity");
    }
    OperatorId operator = name(certificate);
    if (revocations.now().contains(Fingerprint.of(certificate))) {
      throw new LoginRefused.RevokedCard(operator.value());
    }
    return operator;
  }

  private static OperatorId name(X509Certificate certificate) throws LoginRefused.UntrustedCard {
    try {
      for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return new OperatorId(part.getValue().toString());
        }
      }
    } catch (InvalidNameException | IllegalArgumentException _) {
      throw new LoginRefused.UntrustedCard("subject");
    }
    throw new LoginRefused.UntrustedCard("no common name");
  }
}
