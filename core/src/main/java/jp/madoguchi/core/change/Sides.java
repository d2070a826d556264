package jp.madoguchi.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;

/** What an entry comes to on the records as they are now. */
final class Sides {
  private Sides() {}

  /**
   * Each resident before and after, in the order of the changes.
   *
   * @throws ApprovalRefused somebody is not there, or cannot become what is entered
   */
  static List<Comparison.Side> of(ChangeGroup group, Register register, OperatorId approver)
      throws ApprovalRefused {
    List<Comparison.Side> sides = new ArrayList<>();
    for (EnteredChange change : group.changes()) {
      Optional<ResidentRecord> before = register.current(change.act().resident());
      if (before.isEmpty() && change.act().baseVersion() > 0) {
        throw new ApprovalRefused(ApprovalRefused.Reason.BASE_CHANGED);
      }
      try {
        ResidentRecord after = Effect.of(change.act(), before, approver);
        sides.add(new Comparison.Side(change, before, after));
      } catch (IllegalArgumentException impossible) {
        throw new ApprovalRefused(ApprovalRefused.Reason.BROKEN_RULE);
      }
    }
    return sides;
  }
}
