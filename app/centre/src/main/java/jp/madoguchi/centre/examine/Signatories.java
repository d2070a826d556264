package jp.madoguchi.centre.examine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.RegisteredOperator;

/** Whether two different persons who may do so stand behind a change (E24, four eyes). */
final class Signatories {
  private Signatories() {}

  /** The first thing that is wrong with them. */
  static Optional<Reason> flaw(Signed signed, Known known) {
    Act act = signed.change().entered().act();
    Approval approval = signed.change().approval();
    Optional<RegisteredOperator> entrant = known.operator(act.entrant());
    Optional<RegisteredOperator> approver = known.operator(approval.approver());
    if (entrant.isEmpty()) {
      return Optional.of(Reason.ENTRANT_WITHOUT_RIGHT);
    }
    if (approver.isEmpty()) {
      return Optional.of(Reason.APPROVER_WITHOUT_RIGHT);
    }
    Bytes session = signed.change().entered().credential().certificate();
    if (!signed.entrantHolds() || !owns(entrant.get(), session)) {
      return Optional.of(Reason.ENTRANT_SIGNATURE);
    }
    if (!signed.approverHolds() || !owns(approver.get(), approval.certificate())) {
      return Optional.of(Reason.APPROVER_SIGNATURE);
    }
    return revoked(act, approval, entrant.get(), approver.get(), known)
        .or(() -> rights(act, approval, entrant.get(), approver.get()));
  }

  /** What a card signed before it was revoked stands; the lease vouches for the terminal's time. */
  private static Optional<Reason> revoked(
      Act act,
      Approval approval,
      RegisteredOperator entrant,
      RegisteredOperator approver,
      Known known) {
    if (isRevoked(entrant, act.enteredAt(), known)) {
      return Optional.of(Reason.ENTRANT_REVOKED);
    }
    return isRevoked(approver, approval.approvedAt(), known)
        ? Optional.of(Reason.APPROVER_REVOKED)
        : Optional.empty();
  }

  private static boolean isRevoked(RegisteredOperator operator, Instant at, Known known) {
    return known
        .revokedSince(operator.certificateHash())
        .filter(since -> !at.isBefore(since))
        .isPresent();
  }

  private static Optional<Reason> rights(
      Act act, Approval approval, RegisteredOperator entrant, RegisteredOperator approver) {
    if (entrant.operator().person().equals(approver.operator().person())) {
      return Optional.of(Reason.SAME_PERSON);
    }
    Optional<Right> further = Restraining.right(act.kind());
    if (!entrant.operator().may(Right.ENTER, act.entryDate())
        || further.isPresent() && !entrant.operator().may(further.get(), act.entryDate())) {
      return Optional.of(Reason.ENTRANT_WITHOUT_RIGHT);
    }
    LocalDate approved = LocalDate.ofInstant(approval.approvedAt(), Clock.TOKYO);
    return approver.operator().may(Right.APPROVE, approved)
        ? Optional.empty()
        : Optional.of(Reason.APPROVER_WITHOUT_RIGHT);
  }

  private static boolean owns(RegisteredOperator operator, Bytes certificate) {
    return Sha256.of(certificate.toArray()).equals(operator.certificateHash());
  }
}
