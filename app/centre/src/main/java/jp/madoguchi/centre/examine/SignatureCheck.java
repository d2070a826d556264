package jp.madoguchi.centre.examine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.Proofs;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;

/**
 * Checks operators' signatures. It needs nothing that is stored, so a batch is checked before its
 * transaction begins. Safe for use by several threads.
 */
public final class SignatureCheck {
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
        Proofs.belongs(entered.act(), entered.credential())
            && sessions.computeIfAbsent(entered.credential(), this::opened)
            && Proofs.signedBySession(entered);
    return new Signed(change, digest, entrant, approved(digest, change.approval()));
  }

  private boolean opened(SessionCredential session) {
    return trust
        .vouched(session.certificate(), session.from())
        .filter(card -> Proofs.opened(session, card.getPublicKey()))
        .isPresent();
  }

  private boolean approved(Bytes digest, Approval approval) {
    return trust
        .vouched(approval.certificate(), approval.approvedAt())
        .filter(card -> Proofs.approved(digest, approval, card.getPublicKey()))
        .isPresent();
  }
}
