package jp.madoguchi.centre.examine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.value.Bytes;

/**
 * Checks operators' signatures. It needs nothing that is stored, so a batch is checked before its
 * transaction begins. Safe for use by several threads.
 */
public final class SignatureCheck {
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private final OperatorTrust trust;

  public SignatureCheck(OperatorTrust trust) {
    this.trust = trust;
  }

  /** All changes of a batch; a session's credential is checked once. */
  public List<Signed> check(List<ApprovedChange> changes) {
    Map<SessionCredential, Boolean> sessions = new HashMap<>();
    return changes.stream().map(change -> check(change, sessions)).toList();
  }

  private Signed check(ApprovedChange change, Map<SessionCredential, Boolean> sessions) {
    EnteredChange entered = change.entered();
    Bytes digest = Statements.digest(entered.actBytes());
    boolean entrant =
        belongs(entered.act(), entered.credential())
            && sessions.computeIfAbsent(entered.credential(), this::signedByCard)
            && signedBySession(entered, digest);
    return new Signed(change, digest, entrant, approved(digest, change.approval()));
  }

  private static boolean belongs(Act act, SessionCredential session) {
    return session.environment() == act.environment()
        && session.terminal().equals(act.terminal())
        && session.session().equals(act.session())
        && session.operator().equals(act.entrant())
        && !act.enteredAt().isBefore(session.from())
        && !act.enteredAt().isAfter(session.until());
  }

  private boolean signedByCard(SessionCredential session) {
    Instant from = session.from();
    Duration length = Duration.between(from, session.until());
    byte[] statement = SessionStatement.of(session).encode();
    return length.isPositive()
        && length.compareTo(LONGEST_SESSION) <= 0
        && trust
            .vouched(session.certificate(), from)
            .filter(card -> Ecdsa.holds(card.getPublicKey(), statement, session.signature()))
            .isPresent();
  }

  private static boolean signedBySession(EnteredChange entered, Bytes digest) {
    return Ecdsa.key(entered.credential().sessionKey())
        .filter(key -> Ecdsa.holds(key, Statements.entry(digest), entered.signature()))
        .isPresent();
  }

  private boolean approved(Bytes digest, Approval approval) {
    byte[] statement =
        Statements.approval(digest, approval.approver(), approval.session(), approval.approvedAt());
    return trust
        .vouched(approval.certificate(), approval.approvedAt())
        .filter(card -> Ecdsa.holds(card.getPublicKey(), statement, approval.signature()))
        .isPresent();
  }
}
