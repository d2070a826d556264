package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeEntryRecord;
import org.jooq.DSLContext;

/** Putting a locked group into effect (決裁). */
final class Approving {
  private Approving() {}

  static void approve(
      DSLContext db, Ulid group, List<Approval> approvals, List<ResidentRecord> states)
      throws ProvisionalConflict {
    List<ChangeEntryRecord> entries =
        db.selectFrom(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.GROUP_ID.eq(group))
            .orderBy(CHANGE_ENTRY.GROUP_INDEX)
            .fetch();
    if (approvals.size() != entries.size() || states.size() != entries.size()) {
      throw new IllegalArgumentException("one approval and one state for each change");
    }
    for (Approval approval : approvals) {
      LocalDate day = LocalDate.ofInstant(approval.approvedAt(), Clock.TOKYO);
      GrantedRights.require(db, approval.approver(), Right.APPROVE, day);
    }
    List<Act> acts = entries.stream().map(entry -> ChangeRows.act(entry)).toList();
    Map<AddressNumber, Integer> versions = PresentStates.lockAndAdmit(db, acts);
    for (int i = 0; i < acts.size(); i++) {
      requireNext(acts.get(i), states.get(i));
      if (states.get(i).history() != versions.getOrDefault(acts.get(i).resident(), 0) + 1) {
        throw new ProvisionalConflict(
            ProvisionalConflict.Reason.NEWER_STATE, acts.get(i).resident());
      }
      PresentStates.put(db, states.get(i));
      ChangeRows.approve(entries.get(i), approvals.get(i));
      entries.get(i).update();
    }
  }

  private static void requireNext(Act act, ResidentRecord state) {
    boolean next =
        state.number().equals(act.resident())
            && state.history() > act.baseVersion()
            && state.origin().change().filter(act.id()::equals).isPresent();
    if (!next) {
      throw new IllegalArgumentException("not the state that change " + act.id() + " leads to");
    }
  }
}
