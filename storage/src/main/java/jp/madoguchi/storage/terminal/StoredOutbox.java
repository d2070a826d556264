package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.OUTBOX_POSITION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import org.jooq.DSLContext;

/** The terminal's side of the channel; who moves the position locks its row. */
final class StoredOutbox implements Outbox {
  private final Transactions transactions;
  private final StoredAnchor anchor;

  StoredOutbox(Transactions transactions, StoredAnchor anchor) {
    this.transactions = transactions;
    this.anchor = anchor;
  }

  @Override
  public Position position() {
    return transactions.read(db -> {
      OutboxPositionRecord row = db.fetchSingle(OUTBOX_POSITION);
      return new Position(
          row.getEpoch(),
          row.getNextSequence(),
          row.getPreviousBatchHash(),
          row.getPreviousReceiptHash(),
          Optional.ofNullable(row.getLastCentreSecond()));
    });
  }

  static OutboxPositionRecord locked(DSLContext db) {
    return db.selectFrom(OUTBOX_POSITION).forUpdate().fetchSingle();
  }

  @Override
  public Load load(int limit) {
    return transactions.read(db -> {
      StoredLog.Head head = StoredLog.head(db);
      long cursor = db.fetchSingle(OUTBOX_POSITION).getLogCursor();
      return new Load(
          changes(db, limit),
          // Entries that were appended since the head was read belong to the next batch.
          StoredLog.from(db, cursor + 1, Math.toIntExact(head.size() - cursor)),
          head.size(),
          head.hash());
    });
  }

  /**
   * The first group comes whole even where it alone is above the limit, or it would never leave.
   */
  private static List<ApprovedChange> changes(DSLContext db, int limit) {
    List<ApprovedChange> changes = new ArrayList<>();
    for (ChangeGroup group :
        ChangeRows.groups(db, CHANGE_GROUP.STATE.eq(ChangeState.APPROVED), limit)) {
      if (!changes.isEmpty() && changes.size() + group.changes().size() > limit) {
        break;
      }
      for (int i = 0; i < group.changes().size(); i++) {
        changes.add(new ApprovedChange(group.changes().get(i), group.approvals().get(i)));
      }
    }
    return changes;
  }

  @Override
  public void seal(Batch batch, Bytes sealed) {
    anchor.change(AnchoredAct.SEAL, db -> Sealing.seal(db, batch, sealed));
  }

  @Override
  public Optional<Sealed> oldestUnanswered() {
    return transactions.read(db ->
        db.selectFrom(BATCH_OUTBOX)
            .where(BATCH_OUTBOX.ANSWERED.isFalse())
            .orderBy(BATCH_OUTBOX.EPOCH, BATCH_OUTBOX.SEQUENCE)
            .limit(1)
            .fetchOptional(row -> new Sealed(row.getEpoch(), row.getSequence(), row.getSealed())));
  }

  @Override
  public void answered(Receipt receipt, Bytes receiptBytes) {
    anchor.change(AnchoredAct.RECEIPT, db -> Answering.answered(db, receipt, receiptBytes));
  }

  @Override
  public Optional<Bytes> receiptHash(long sequence) {
    return transactions.read(db -> EarlierReceipts.hash(db, sequence));
  }

  @Override
  public boolean sendAgain(long from) {
    return anchor.write(AnchoredAct.RECEIPT, db -> EarlierReceipts.sendAgain(db, from));
  }

  @Override
  public Unsent unsent() {
    return transactions.read(StoredOutbox::unsent);
  }

  static Unsent unsent(DSLContext db) {
    return db.select(count(), min(CHANGE_ENTRY.APPROVAL_SECOND))
        .from(CHANGE_ENTRY)
        .where(CHANGE_ENTRY.STATE.in(ChangeState.APPROVED, ChangeState.SEALED))
        .fetchSingle(row -> new Unsent(row.value1(), Optional.ofNullable(row.value2())));
  }

  @Override
  public Optional<Receipt> lastReceipt() {
    return transactions.read(ReceiptRows::last);
  }
}
