package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;

import java.util.List;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import org.jooq.DSLContext;

/**
 * The row of batches begins anew. Batches that no receipt answered stay here as they were sealed,
 * and are sent no more; their changes are sealed again in the new epoch. The centre knows a change
 * by its id, so one that it took in all the same is not applied twice.
 */
final class NewEpoch {
  private NewEpoch() {}

  static boolean begin(DSLContext db, int over, long logSize) {
    OutboxPositionRecord position = StoredOutbox.locked(db);
    if (position.getEpoch() != over) {
      return false;
    }
    List<Ulid> groups =
        db.selectDistinct(CHANGE_ENTRY.GROUP_ID)
            .from(CHANGE_ENTRY)
            .where(CHANGE_ENTRY.STATE.eq(ChangeState.SEALED))
            .fetch(row -> row.value1());
    db.update(CHANGE_ENTRY)
        .set(CHANGE_ENTRY.STATE, ChangeState.APPROVED)
        .setNull(CHANGE_ENTRY.BATCH_EPOCH)
        .setNull(CHANGE_ENTRY.BATCH_SEQUENCE)
        .where(CHANGE_ENTRY.STATE.eq(ChangeState.SEALED))
        .execute();
    db.update(CHANGE_GROUP)
        .set(CHANGE_GROUP.STATE, ChangeState.APPROVED)
        .where(CHANGE_GROUP.GROUP_ID.in(groups))
        .execute();
    db.update(BATCH_OUTBOX)
        .set(BATCH_OUTBOX.ANSWERED, true)
        .where(BATCH_OUTBOX.ANSWERED.isFalse())
        .execute();
    position.setEpoch(over + 1);
    position.setNextSequence(1L);
    position.setPreviousBatchHash(Sha256.NOTHING);
    position.setPreviousReceiptHash(Sha256.NOTHING);
    position.setLogCursor(Math.min(position.getLogCursor(), logSize));
    position.update();
    return true;
  }
}
