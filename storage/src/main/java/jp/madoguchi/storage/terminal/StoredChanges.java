package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.INTAKE_ITEM;
import static jp.madoguchi.storage.terminal.schema.Tables.OPEN_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.RECEIPT;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.AnchoredAct;
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
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeGroupRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The book of changes. Who moves a group on locks its row first, then the residents' in order. */
final class StoredChanges implements ChangeBook {
  private final Transactions transactions;
  private final StoredAnchor anchor;

  /** Entries come one after the other, so that two of one session store its credential once. */
  private final Object entering = new Object();

  StoredChanges(Transactions transactions, StoredAnchor anchor) {
    this.transactions = transactions;
    this.anchor = anchor;
  }

  @Override
  public void enter(List<EnteredChange> group) throws ProvisionalConflict {
    entering(db -> Entering.enter(db, group));
  }

  /** Takes in with whatever else belongs to it. */
  void entering(Transactions.Step<ProvisionalConflict> step) throws ProvisionalConflict {
    synchronized (entering) {
      transactions.change(step);
    }
  }

  @Override
  public List<ChangeGroup> in(ChangeState state) {
    return groups(CHANGE_GROUP.STATE.eq(state));
  }

  @Override
  public List<ChangeGroup> single() {
    return groups(
        CHANGE_GROUP
            .STATE
            .eq(ChangeState.ENTERED)
            .andNotExists(
                select(INTAKE_ITEM.PLACE)
                    .from(INTAKE_ITEM)
                    .where(INTAKE_ITEM.GROUP_ID.eq(CHANGE_GROUP.GROUP_ID))));
  }

  @Override
  public Optional<ChangeGroup> find(Ulid group) {
    return groups(CHANGE_GROUP.GROUP_ID.eq(group)).stream().findFirst();
  }

  @Override
  public Optional<ChangeGroup> openFor(AddressNumber resident) {
    return transactions.read(db -> openFor(db, resident));
  }

  static Optional<ChangeGroup> openFor(DSLContext db, AddressNumber resident) {
    Condition open =
        CHANGE_GROUP.GROUP_ID.in(
            select(OPEN_ENTRY.GROUP_ID)
                .from(OPEN_ENTRY)
                .where(OPEN_ENTRY.ADDRESS_NUMBER.eq(resident))
                .and(OPEN_ENTRY.BESIDE.isFalse()));
    return ChangeRows.groups(db, open, 1).stream().findFirst();
  }

  @Override
  public List<ChangeGroup> returnedTo(OperatorId entrant) {
    return groups(
        CHANGE_GROUP.STATE.eq(ChangeState.RETURNED).and(CHANGE_GROUP.ENTRANT.eq(entrant)));
  }

  private List<ChangeGroup> groups(Condition condition) {
    return transactions.read(db -> ChangeRows.groups(db, condition, Integer.MAX_VALUE));
  }

  @Override
  public void approve(Ulid group, List<Approval> approvals, List<ResidentRecord> states)
      throws ProvisionalConflict {
    anchor.change(
        AnchoredAct.APPROVAL,
        db -> {
          ChangeGroupRecord row = moved(db, group, ChangeState.APPROVED);
          Approving.approve(db, group, approvals, states);
          StoredNotices.notRead(db, group);
          close(db, row);
        });
  }

  @Override
  public void sendBack(Ulid group, OperatorId approver, String reason) throws ProvisionalConflict {
    transactions.change(db -> {
      ChangeGroupRecord row = moved(db, group, ChangeState.RETURNED);
      row.setReturnedBy(approver);
      row.setReturnReason(reason);
      row.update();
    });
  }

  @Override
  public void withdraw(Ulid group) throws ProvisionalConflict {
    transactions.change(db -> {
      close(db, moved(db, group, ChangeState.WITHDRAWN));
      WorkRows.reopen(db, group);
    });
  }

  /** The group's locked row in its next state, not yet written; its entries are. */
  private static ChangeGroupRecord moved(DSLContext db, Ulid group, ChangeState next)
      throws ProvisionalConflict {
    ChangeGroupRecord row =
        db.selectFrom(CHANGE_GROUP)
            .where(CHANGE_GROUP.GROUP_ID.eq(group))
            .forUpdate()
            .fetchOptional()
            .filter(found -> found.getState().next().contains(next))
            .orElseThrow(() -> closed(group));
    row.setState(next);
    db.update(CHANGE_ENTRY)
        .set(CHANGE_ENTRY.STATE, next)
        .where(CHANGE_ENTRY.GROUP_ID.eq(group))
        .execute();
    return row;
  }

  private static void close(DSLContext db, ChangeGroupRecord row) {
    row.update();
    db.deleteFrom(OPEN_ENTRY).where(OPEN_ENTRY.GROUP_ID.eq(row.getGroupId())).execute();
  }

  static ProvisionalConflict closed(Ulid group) {
    return new ProvisionalConflict(ProvisionalConflict.Reason.CLOSED, group.text());
  }

  @Override
  public List<ChangeTrail> trail(AddressNumber resident) {
    return transactions.read(db -> trail(db, resident));
  }

  static List<ChangeTrail> trail(DSLContext db, AddressNumber resident) {
    return db.select(
            CHANGE_ENTRY.CHANGE_ID,
            CHANGE_ENTRY.STATE,
            CHANGE_ENTRY.BATCH_SEQUENCE,
            RECEIPT.CENTRE_INDEX)
        .from(CHANGE_ENTRY)
        .join(CHANGE_GROUP)
        .on(CHANGE_GROUP.GROUP_ID.eq(CHANGE_ENTRY.GROUP_ID))
        .leftJoin(RECEIPT)
        .on(RECEIPT.EPOCH.eq(CHANGE_ENTRY.BATCH_EPOCH))
        .and(RECEIPT.SEQUENCE.eq(CHANGE_ENTRY.BATCH_SEQUENCE))
        .where(CHANGE_ENTRY.ADDRESS_NUMBER.eq(resident))
        .orderBy(CHANGE_GROUP.PLACE)
        .fetch(row ->
            new ChangeTrail(
                row.value1(),
                row.value2(),
                Optional.ofNullable(row.value3()),
                Optional.ofNullable(row.value4())));
  }
}
