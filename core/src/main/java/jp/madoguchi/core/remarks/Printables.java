package jp.madoguchi.core.remarks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;

/**
 * The one place that whoever prints a certificate asks what it may carry, right before. Whoever may
 * not see all of a record, or may not print it, gets nothing. That something was printed is for the
 * printer's side to log. Safe for use by several threads.
 */
public final class Printables {
  private final Register register;
  private final RecordDesk records;
  private final Restraints restraints;
  private final Movements movements;
  private final Gate gate;
  private final SessionLog log;

  public Printables(
      Register register,
      RecordDesk records,
      Restraints restraints,
      Movements movements,
      Gate gate,
      SessionLog log) {
    this.register = register;
    this.records = records;
    this.restraints = restraints;
    this.movements = movements;
    this.gate = gate;
    this.log = log;
  }

  /**
   * What a certificate of somebody may carry; empty where there is no such number.
   *
   * @param chosen which classes of remarks the applicant asked for
   * @throws RecordClosed the record is closed to this operator (閲覧制限)
   * @throws RecordRestrained a measure restrains printing it, or withholds some of it (E13)
   */
  public Optional<Printable> of(Purpose purpose, AddressNumber number, Set<RemarkClass> chosen)
      throws MayNotLookUp, RecordClosed, RecordRestrained {
    gate.require(
        Right.LOOK_UP,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, number, "no right to print"),
        MayNotLookUp::new);
    List<ResidentRecord> states = register.history(number);
    if (states.isEmpty()) {
      return Optional.empty();
    }
    ResidentRecord present = states.getLast();
    records.requireOpen(purpose, present);
    restraints.forPrinting(List.of(present), note -> log.write(purpose, note));
    return Optional.of(Printable.of(states, movements, chosen));
  }
}
