package jp.madoguchi.terminal.login;

import java.security.cert.X509Certificate;
import jp.madoguchi.core.operator.OperatorId;

/** Whether an operator's card is one that this office's root vouches for, now. */
public interface CardTrust {
  /**
   * Checks one of the card's certificates.
   *
   * @return whose card it is
   * @throws LoginRefused.UntrustedCard it is not to be trusted, and why
   * @throws LoginRefused.RevokedCard it was, and does not count any more
   */
  OperatorId check(X509Certificate certificate)
      throws LoginRefused.UntrustedCard, LoginRefused.RevokedCard;
}
