package jp.madoguchi.centre.trust;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.RegisteredOperator;

/** Whether an administrator stands behind an act: registered, with the right, by their own card. */
record AdminCheck(Office office, OperatorTrust cards, Clock clock) {
  private static final Duration YOUNG = Duration.ofMinutes(5);

  /** The first thing that is wrong. */
  Optional<Reason> flaw(CentreTransaction transaction, SignedAct signed) {
    AdminAct act = signed.act();
    if (act.environment() != office.environment()
        || !act.municipality().equals(office.municipality().code())
        || Duration.between(act.at(), clock.now()).abs().compareTo(YOUNG) > 0) {
      return Optional.of(Reason.NOT_NOW);
    }
    Optional<RegisteredOperator> known = transaction.registry().operator(act.administrator());
    LocalDate today = LocalDate.ofInstant(act.at(), Clock.TOKYO);
    if (known.filter(each -> each.operator().may(Right.ADMINISTER, today)).isEmpty()) {
      return Optional.of(Reason.NO_RIGHT);
    }
    return isTheirs(signed, known.get())
            && transaction.trust().revokedSince(known.get().certificateHash()).isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.CARD);
  }

  private boolean isTheirs(SignedAct signed, RegisteredOperator known) {
    Instant at = signed.act().at();
    return Sha256.of(signed.certificate()).equals(known.certificateHash())
        && cards
            .vouched(signed.certificate(), at)
            .map(X509Certificate::getPublicKey)
            .filter(key -> Ecdsa.holds(key, signed.act().encode(), signed.signature()))
            .isPresent();
  }
}
