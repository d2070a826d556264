package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.DAY_CLOSE;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.day.DayBook;
import jp.madoguchi.core.day.DayClose;
import jp.madoguchi.core.day.DaySums;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.storage.terminal.schema.tables.records.DayCloseRecord;
import org.jooq.DSLContext;

/** The daily closes. */
final class StoredDays implements DayBook {
  private final Transactions transactions;
  private final StoredLog log;

  StoredDays(Transactions transactions, StoredLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  @Override
  public DaySums sums() {
    return transactions.read(StoredDays::sums);
  }

  private static DaySums sums(DSLContext db) {
    Outbox.Unsent unsent = StoredOutbox.unsent(db);
    WorkList.Count items = WorkRows.counted(db);
    return new DaySums(
        unsent.changes(),
        unsent.oldest(),
        db.fetchCount(CHANGE_GROUP, CHANGE_GROUP.STATE.eq(ChangeState.ENTERED)),
        db.fetchCount(CHANGE_GROUP, CHANGE_GROUP.STATE.eq(ChangeState.RETURNED)),
        items.items(),
        items.oldest());
  }

  @Override
  public Optional<DayClose> last() {
    return transactions.read(db ->
        db.selectFrom(DAY_CLOSE)
            .orderBy(DAY_CLOSE.PLACE.desc())
            .limit(1)
            .fetchOptional(row -> close(db, row)));
  }

  private static DayClose close(DSLContext db, DayCloseRecord row) {
    Optional<Long> batch = Optional.ofNullable(row.getBatchSequence());
    return new DayClose(
        row.getOperatorId(),
        row.getClosedMilli(),
        new DaySums(
            row.getUnsent(),
            Optional.ofNullable(row.getOldestUnsentSecond()),
            row.getWaiting(),
            row.getReturned(),
            row.getItems(),
            Optional.ofNullable(row.getOldestItemSecond())),
        batch,
        batch.isPresent()
            && db.fetchExists(
                BATCH_OUTBOX,
                BATCH_OUTBOX
                    .EPOCH
                    .eq(row.getBatchEpoch())
                    .and(BATCH_OUTBOX.SEQUENCE.eq(batch.get()))
                    .and(BATCH_OUTBOX.ANSWERED.isTrue())));
  }

  @Override
  public DaySums close(OperatorId operator, Ulid session, Instant at) {
    return transactions.write(db -> {
      DaySums sums = sums(db);
      db.insertInto(DAY_CLOSE)
          .set(DAY_CLOSE.OPERATOR_ID, operator)
          .set(DAY_CLOSE.CLOSED_MILLI, at)
          .set(DAY_CLOSE.UNSENT, sums.unsent())
          .set(DAY_CLOSE.OLDEST_UNSENT_SECOND, sums.oldestUnsent().orElse(null))
          .set(DAY_CLOSE.WAITING, sums.waiting())
          .set(DAY_CLOSE.RETURNED, sums.returned())
          .set(DAY_CLOSE.ITEMS, sums.items())
          .set(DAY_CLOSE.OLDEST_ITEM_SECOND, sums.oldestItem().orElse(null))
          .execute();
      log.append(db, operator, Optional.of(session), Optional.empty(), note(sums));
      return sums;
    });
  }

  private static AccessNote note(DaySums sums) {
    return AccessNote.of(
        AccessEvent.DAY_CLOSED,
        "unsent=%d waiting=%d returned=%d items=%d oldest=%s"
            .formatted(
                sums.unsent(),
                sums.waiting(),
                sums.returned(),
                sums.items(),
                sums.oldestItem().map(Instant::toString).orElse("")));
  }

  /** The last batch of a day tells of every close that no batch told of before. */
  static void sealed(DSLContext db, BatchHeader header) {
    if (header.lastOfDay()) {
      db.update(DAY_CLOSE)
          .set(DAY_CLOSE.BATCH_EPOCH, header.epoch())
          .set(DAY_CLOSE.BATCH_SEQUENCE, header.sequence())
          .where(DAY_CLOSE.BATCH_SEQUENCE.isNull())
          .execute();
    }
  }
}
