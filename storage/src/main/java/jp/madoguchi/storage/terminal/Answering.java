package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.BatchOutboxRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.ChangeEntryRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import org.jooq.DSLContext;

/** Storing a receipt with what it says. A receipt that does not fit is a mistake of the program. */
final class Answering {
  private Answering() {}

  static void answered(DSLContext db, Receipt receipt, Bytes receiptBytes) {
    OutboxPositionRecord position = StoredOutbox.locked(db);
    BatchOutboxRecord batch = batch(db, receipt);
    if (batch.getAnswered()) {
      requireSame(db, receipt, receiptBytes);
      return;
    }
    if (!receipt.previousReceiptHash().equals(position.getPreviousReceiptHash())) {
      throw new IllegalStateException("the receipt does not follow the newest one");
    }
    List<Verdict> before = EarlierReceipts.putAside(db, receipt, receiptBytes);
    ReceiptRows.insert(db, receipt, receiptBytes);
    receipt.verdicts().stream()
        .filter(verdict -> before.isEmpty() || awaited(db, verdict))
        .forEach(verdict -> move(db, verdict));
    requireAllAnswered(db, receipt);
    WorkRows.take(db, EarlierReceipts.news(receipt.verdicts(), before), receipt.centreTime());
    EarlierReceipts.forgetBatches(db, receipt.centreTime().minus(Outbox.KEPT));
    batch.setAnswered(true);
    batch.update();
    position.setPreviousReceiptHash(Sha256.of(receiptBytes));
    position.setLastCentreSecond(newest(position, receipt.centreTime()));
    position.update();
  }

  private static BatchOutboxRecord batch(DSLContext db, Receipt receipt) {
    return db.selectFrom(BATCH_OUTBOX)
        .where(BATCH_OUTBOX.EPOCH.eq(receipt.epoch()))
        .and(BATCH_OUTBOX.SEQUENCE.eq(receipt.sequence()))
        .and(BATCH_OUTBOX.SEALED_HASH.eq(receipt.batchHash()))
        .fetchOptional()
        .orElseThrow(() -> new IllegalStateException("a receipt for a batch of somebody else"));
  }

  /** The centre answers a batch that came twice with the receipt of the first time. */
  private static void requireSame(DSLContext db, Receipt receipt, Bytes receiptBytes) {
    if (!ReceiptRows.bytes(db, receipt).equals(receiptBytes)) {
      throw new IllegalStateException("two receipts for one batch");
    }
  }

  private static void move(DSLContext db, Verdict verdict) {
    ChangeState next = state(verdict);
    ChangeEntryRecord entry =
        db.selectFrom(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.CHANGE_ID.eq(verdict.change()))
            .forUpdate()
            .fetchOptional()
            .filter(row -> row.getState().next().contains(next))
            .orElseThrow(
                () -> new IllegalStateException("no verdict awaited for " + verdict.change()));
    entry.setState(next);
    entry.update();
    db.update(CHANGE_GROUP)
        .set(CHANGE_GROUP.STATE, stateOfGroup(db, entry.getGroupId()))
        .where(CHANGE_GROUP.GROUP_ID.eq(entry.getGroupId()))
        .execute();
  }

  /**
   * Who is gone at the end of a term took their changes along, and the batch still tells of them.
   */
  private static boolean awaited(DSLContext db, Verdict verdict) {
    return db.fetchExists(
        CHANGE_ENTRY,
        CHANGE_ENTRY
            .CHANGE_ID
            .eq(verdict.change())
            .and(CHANGE_ENTRY.STATE.in(ChangeState.SEALED, ChangeState.HELD)));
  }

  private static ChangeState state(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Applied applied -> ChangeState.APPLIED;
      case Verdict.Refused refused -> ChangeState.REFUSED;
      case Verdict.Held held -> ChangeState.HELD;
    };
  }

  /** A group stands where the change stands that is worst off. */
  private static ChangeState stateOfGroup(DSLContext db, Ulid group) {
    Set<ChangeState> states =
        db.select(CHANGE_ENTRY.STATE)
            .from(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.GROUP_ID.eq(group))
            .fetchSet(CHANGE_ENTRY.STATE);
    return List.of(ChangeState.SEALED, ChangeState.REFUSED, ChangeState.HELD).stream()
        .filter(states::contains)
        .findFirst()
        .orElse(ChangeState.APPLIED);
  }

  private static void requireAllAnswered(DSLContext db, Receipt receipt) {
    boolean left =
        db.fetchExists(
            CHANGE_ENTRY,
            CHANGE_ENTRY
                .BATCH_EPOCH
                .eq(receipt.epoch())
                .and(CHANGE_ENTRY.BATCH_SEQUENCE.eq(receipt.sequence()))
                .and(CHANGE_ENTRY.STATE.eq(ChangeState.SEALED)));
    if (left) {
      throw new IllegalStateException("a change of the batch has no verdict");
    }
  }

  private static Instant newest(OutboxPositionRecord position, Instant centreTime) {
    return Optional.ofNullable(position.getLastCentreSecond())
        .filter(known -> known.isAfter(centreTime))
        .orElse(centreTime);
  }
}
