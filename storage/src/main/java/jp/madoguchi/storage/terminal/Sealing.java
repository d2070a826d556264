package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import org.jooq.DSLContext;

/** Storing a sealed batch. A batch that does not continue the row is a mistake of the program. */
final class Sealing {
  private Sealing() {}

  static void seal(DSLContext db, Batch batch, Bytes sealed) {
    OutboxPositionRecord position = StoredOutbox.locked(db);
    requireNext(position, batch.header());
    Bytes hash = Sha256.of(sealed);
    db.insertInto(BATCH_OUTBOX)
        .set(BATCH_OUTBOX.EPOCH, position.getEpoch())
        .set(BATCH_OUTBOX.SEQUENCE, position.getNextSequence())
        .set(BATCH_OUTBOX.SEALED, sealed)
        .set(BATCH_OUTBOX.SEALED_HASH, hash)
        .set(BATCH_OUTBOX.ANSWERED, false)
        .execute();
    moveChanges(db, batch);
    StoredDays.sealed(db, batch.header());
    position.setLogCursor(cursorAfter(position.getLogCursor(), batch.log()));
    position.setNextSequence(position.getNextSequence() + 1);
    position.setPreviousBatchHash(hash);
    position.update();
  }

  private static void requireNext(OutboxPositionRecord position, BatchHeader header) {
    boolean next =
        header.epoch() == position.getEpoch()
            && header.sequence() == position.getNextSequence()
            && header.previousBatchHash().equals(position.getPreviousBatchHash());
    if (!next) {
      throw new IllegalStateException(
          "batch %d/%d is not the next one".formatted(header.epoch(), header.sequence()));
    }
  }

  private static void moveChanges(DSLContext db, Batch batch) {
    List<Act> acts =
        batch.changes().stream().map(ApprovedChange::entered).map(e -> e.act()).toList();
    Set<Ulid> groups = acts.stream().map(Act::group).collect(Collectors.toSet());
    int moved =
        db.update(CHANGE_ENTRY)
            .set(CHANGE_ENTRY.STATE, ChangeState.SEALED)
            .set(CHANGE_ENTRY.BATCH_EPOCH, batch.header().epoch())
            .set(CHANGE_ENTRY.BATCH_SEQUENCE, batch.header().sequence())
            .where(CHANGE_ENTRY.GROUP_ID.in(groups))
            .and(CHANGE_ENTRY.CHANGE_ID.in(acts.stream().map(Act::id).toList()))
            .and(CHANGE_ENTRY.STATE.eq(ChangeState.APPROVED))
            .execute();
    db.update(CHANGE_GROUP)
        .set(CHANGE_GROUP.STATE, ChangeState.SEALED)
        .where(CHANGE_GROUP.GROUP_ID.in(groups))
        .execute();
    boolean torn =
        db.fetchExists(
            CHANGE_ENTRY,
            CHANGE_ENTRY.GROUP_ID.in(groups).and(CHANGE_ENTRY.STATE.ne(ChangeState.SEALED)));
    if (moved != acts.size() || torn) {
      throw new IllegalStateException("a batch holds approved changes, in whole groups, once");
    }
  }

  private static long cursorAfter(long cursor, List<AccessEntry> log) {
    long next = cursor;
    for (AccessEntry entry : log) {
      next++;
      if (entry.sequence() != next) {
        throw new IllegalStateException("the batch's log does not go on at entry " + next);
      }
    }
    return next;
  }
}
