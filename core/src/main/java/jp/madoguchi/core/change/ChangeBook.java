package jp.madoguchi.core.change;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;

/**
 * The terminal's changes from entry to approval. Each method is one transaction that is on the disk
 * when it returns. Safe for use by several threads.
 */
public interface ChangeBook {
  /**
   * Takes a group in provisionally (仮登録).
   *
   * @throws ProvisionalConflict one of the residents already has an open entry (E14; one over
   *     measures and one over the rest go side by side, see {@link LaterStates}), or the record
   *     moved on since the clerk saw it, or the register of operators has no right to enter for the
   *     entrant on the day of entry
   */
  void enter(List<EnteredChange> group) throws ProvisionalConflict;

  /** Groups in this state, oldest first. */
  List<ChangeGroup> in(ChangeState state);

  /** Entered groups that came in no lot, oldest first. */
  default List<ChangeGroup> single() {
    return in(ChangeState.ENTERED);
  }

  /** One group. */
  Optional<ChangeGroup> find(Ulid group);

  /** The open entry (ENTERED or RETURNED) that touches more of a resident than measures. */
  Optional<ChangeGroup> openFor(AddressNumber resident);

  /** Groups of this entrant that came back. */
  List<ChangeGroup> returnedTo(OperatorId entrant);

  /**
   * Puts a group into effect: new rows of the register, approvals, outbox, in one transaction.
   *
   * @param approvals in the order of the group's changes
   * @param states the residents' next states, in the same order
   * @throws ProvisionalConflict the group is no longer open, a record moved on meanwhile, or the
   *     register of operators has no right to approve for the approver on that day
   */
  void approve(Ulid group, List<Approval> approvals, List<ResidentRecord> states)
      throws ProvisionalConflict;

  /** Sends a group back to its entrant with a reason (差戻し). */
  void sendBack(Ulid group, OperatorId approver, String reason) throws ProvisionalConflict;

  /** Takes a group out that was entered or returned. */
  void withdraw(Ulid group) throws ProvisionalConflict;

  /** What became of the changes of a resident. */
  List<ChangeTrail> trail(AddressNumber resident);
}
