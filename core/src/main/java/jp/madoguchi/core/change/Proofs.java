package jp.madoguchi.core.change;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.trust.EcdsaKey;
import jp.madoguchi.core.value.Bytes;

/**
 * What the signatures around a change prove by themselves; whose the cards are, and who issued
 * them, is asked elsewhere. The terminal checks this before it approves, the centre before it
 * applies.
 */
public final class Proofs {
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private Proofs() {}

  /** Whether the change's session was opened by the card in its credential and signed the act. */
  public static boolean entered(EnteredChange change) {
    SessionCredential session = change.credential();
    return belongs(change.act(), session)
        && card(session.certificate()).filter(card -> opened(session, card)).isPresent()
        && signedBySession(change);
  }

  /** Whether the card with the approval's certificate signed it over the act with this digest. */
  public static boolean approved(Bytes digest, Approval approval) {
    return card(approval.certificate())
        .filter(card -> approved(digest, approval, card))
        .isPresent();
  }

  /** Whether the act names this session, and was entered while it lasted. */
  public static boolean belongs(Act act, SessionCredential session) {
    return session.environment() == act.environment()
        && session.terminal().equals(act.terminal())
        && session.session().equals(act.session())
        && session.operator().equals(act.entrant())
        && !act.enteredAt().isBefore(session.from())
        && !act.enteredAt().isAfter(session.until());
  }

  /** Whether this card opened the session, for 12 hours at most. */
  public static boolean opened(SessionCredential session, EcdsaKey card) {
    Duration length = Duration.between(session.from(), session.until());
    return length.isPositive()
        && length.compareTo(LONGEST_SESSION) <= 0
        && card.holds(SessionStatement.of(session).encode(), session.signature());
  }

  /** Whether the key of the change's session signed the act. */
  public static boolean signedBySession(EnteredChange change) {
    return Ecdsa.key(change.credential().sessionKey())
        .flatMap(Ecdsa::verifier)
        .filter(key -> signed(key, Statements.digest(change.actBytes()), change.signature()))
        .isPresent();
  }

  /** Whether this session key signed the act with this digest. */
  public static boolean signed(EcdsaKey session, Bytes digest, Bytes signature) {
    return session.holds(Statements.entry(digest), signature);
  }

  /** Whether this card signed the approval over the act with this digest. */
  public static boolean approved(Bytes digest, Approval approval, EcdsaKey card) {
    byte[] statement =
        Statements.approval(digest, approval.approver(), approval.session(), approval.approvedAt());
    return card.holds(statement, approval.signature());
  }

  private static Optional<EcdsaKey> card(Bytes certificate) {
    try {
      return Ecdsa.verifier(Certificates.parse(certificate.toArray()).getPublicKey());
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
