package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.WORK_ITEM;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import org.jooq.DSLContext;

/** The work list; who takes a step locks the item's row first, and the log's end last. */
final class StoredWorkList implements WorkList {
  private final Transactions transactions;
  private final StoredChanges changes;
  private final StoredLog log;

  StoredWorkList(Transactions transactions, StoredChanges changes, StoredLog log) {
    this.transactions = transactions;
    this.changes = changes;
    this.log = log;
  }

  @Override
  public List<WorkItem> open() {
    return transactions.read(db -> WorkRows.items(db, WORK_ITEM.STANDING.eq(WorkRows.OPEN)));
  }

  @Override
  public Count count() {
    return transactions.read(WorkRows::counted);
  }

  @Override
  public Optional<WorkItem> find(Ulid group) {
    return transactions.read(
        db -> WorkRows.items(db, WORK_ITEM.GROUP_ID.eq(group)).stream().findFirst());
  }

  @Override
  public void keep(Ulid group, WorkStep step, Logged logged) throws ProvisionalConflict {
    if (step instanceof WorkStep.Reentered) {
      throw new IllegalArgumentException("an entry comes with its changes");
    }
    transactions.change(db -> {
      WorkRows.keep(db, group, step);
      note(db, step.operator(), logged);
    });
  }

  @Override
  public void enter(Ulid group, WorkStep.Reentered step, List<EnteredChange> entered, Logged logged)
      throws ProvisionalConflict {
    if (entered.stream().anyMatch(change -> !change.act().group().equals(step.group()))) {
      throw new IllegalArgumentException("another group than the one in its place");
    }
    changes.entering(db -> {
      WorkRows.keep(db, group, step);
      Entering.enter(db, entered);
      note(db, step.operator(), logged);
    });
  }

  private void note(DSLContext db, OperatorId operator, Logged logged) {
    for (AccessNote note : logged.notes()) {
      log.append(db, operator, Optional.of(logged.session()), Optional.of(logged.purpose()), note);
    }
  }
}
