package jp.madoguchi.bench.sim;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;

/** A book of changes that does what another one does. */
class ChangesAround implements ChangeBook {
  private final ChangeBook inner;

  ChangesAround(ChangeBook inner) {
    this.inner = inner;
  }

  @Override
  public void enter(List<EnteredChange> group) throws ProvisionalConflict {
    inner.enter(group);
  }

  @Override
  public List<ChangeGroup> in(ChangeState state) {
    return inner.in(state);
  }

  @Override
  public Optional<ChangeGroup> find(Ulid group) {
    return inner.find(group);
  }

  @Override
  public Optional<ChangeGroup> openFor(AddressNumber resident) {
    return inner.openFor(resident);
  }

  @Override
  public List<ChangeGroup> returnedTo(OperatorId entrant) {
    return inner.returnedTo(entrant);
  }

  @Override
  public void approve(Ulid group, List<Approval> approvals, List<ResidentRecord> states)
      throws ProvisionalConflict {
    inner.approve(group, approvals, states);
  }

  @Override
  public void sendBack(Ulid group, OperatorId approver, String reason) throws ProvisionalConflict {
    inner.sendBack(group, approver, reason);
  }

  @Override
  public void withdraw(Ulid group) throws ProvisionalConflict {
    inner.withdraw(group);
  }

  @Override
  public List<ChangeTrail> trail(AddressNumber resident) {
    return inner.trail(resident);
  }
}
