package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.EARLIER_RECEIPT;
import static jp.madoguchi.storage.terminal.schema.Tables.OUTBOX_POSITION;
import static jp.madoguchi.storage.terminal.schema.Tables.RECEIPT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.OutboxPositionRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.ReceiptRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Batches that a centre which was put back gets again, and what it said of them before. */
final class EarlierReceipts {
  private EarlierReceipts() {}

  /** As {@link jp.madoguchi.core.batch.Outbox#receiptHash}. */
  static Optional<Bytes> hash(DSLContext db, long sequence) {
    return hash(db, db.fetchSingle(OUTBOX_POSITION).getEpoch(), sequence);
  }

  private static Optional<Bytes> hash(DSLContext db, int epoch, long sequence) {
    return db.select(RECEIPT.RECEIPT_HASH)
        .from(RECEIPT)
        .where(RECEIPT.EPOCH.eq(epoch))
        .and(RECEIPT.SEQUENCE.eq(sequence))
        .fetchOptional(RECEIPT.RECEIPT_HASH);
  }

  /** As {@link jp.madoguchi.core.batch.Outbox#sendAgain}. */
  static boolean sendAgain(DSLContext db, long from) {
    OutboxPositionRecord position = StoredOutbox.locked(db);
    int epoch = position.getEpoch();
    Condition these = BATCH_OUTBOX.EPOCH.eq(epoch).and(BATCH_OUTBOX.SEQUENCE.ge(from));
    if (db.fetchExists(BATCH_OUTBOX, these.and(BATCH_OUTBOX.SEALED.eq(Bytes.EMPTY)))) {
      return false;
    }
    db.update(BATCH_OUTBOX).set(BATCH_OUTBOX.ANSWERED, false).where(these).execute();
    Condition theirs = CHANGE_ENTRY.BATCH_EPOCH.eq(epoch).and(CHANGE_ENTRY.BATCH_SEQUENCE.ge(from));
    db.update(CHANGE_ENTRY).set(CHANGE_ENTRY.STATE, ChangeState.SEALED).where(theirs).execute();
    db.update(CHANGE_GROUP)
        .set(CHANGE_GROUP.STATE, ChangeState.SEALED)
        .where(
            CHANGE_GROUP.GROUP_ID.in(
                select(CHANGE_ENTRY.GROUP_ID).from(CHANGE_ENTRY).where(theirs)))
        .execute();
    position.setPreviousReceiptHash(hash(db, epoch, from - 1).orElse(Sha256.NOTHING));
    position.update();
    return true;
  }

  /**
   * Puts the receipt aside that this batch had, for another one to take its place.
   *
   * @return what it said; nothing where there was none
   */
  static List<Verdict> putAside(DSLContext db, Receipt receipt, Bytes instead) {
    Optional<ReceiptRecord> before =
        db.selectFrom(RECEIPT)
            .where(RECEIPT.EPOCH.eq(receipt.epoch()))
            .and(RECEIPT.SEQUENCE.eq(receipt.sequence()))
            .fetchOptional();
    if (before.isEmpty()) {
      return List.of();
    }
    if (!before.get().getReceipt().equals(instead)) {
      db.insertInto(EARLIER_RECEIPT)
          .set(EARLIER_RECEIPT.EPOCH, receipt.epoch())
          .set(EARLIER_RECEIPT.SEQUENCE, receipt.sequence())
          .set(EARLIER_RECEIPT.RECEIPT, before.get().getReceipt())
          .execute();
    }
    List<Verdict> said = ReceiptRows.verdicts(db, before.get());
    ReceiptRows.delete(db, before.get());
    return said;
  }

  /** What was not said before: somebody may have acted on the rest. */
  static List<Verdict> news(List<Verdict> now, List<Verdict> before) {
    Map<Ulid, Verdict> known =
        before.stream().collect(Collectors.toMap(Verdict::change, Function.identity()));
    return now.stream()
        .filter(verdict ->
            Optional.ofNullable(known.get(verdict.change()))
                .filter(earlier -> Objects.equals(earlier.getClass(), verdict.getClass()))
                .isEmpty())
        .toList();
  }

  /** Forgets the bytes of batches whose receipts the centre gave before this time. */
  static void forgetBatches(DSLContext db, Instant before) {
    db.update(BATCH_OUTBOX)
        .set(BATCH_OUTBOX.SEALED, Bytes.EMPTY)
        .where(BATCH_OUTBOX.ANSWERED.isTrue())
        .and(BATCH_OUTBOX.SEALED.ne(Bytes.EMPTY))
        .and(
            exists(
                selectOne()
                    .from(RECEIPT)
                    .where(RECEIPT.EPOCH.eq(BATCH_OUTBOX.EPOCH))
                    .and(RECEIPT.SEQUENCE.eq(BATCH_OUTBOX.SEQUENCE))
                    .and(RECEIPT.CENTRE_SECOND.lt(before))))
        .execute();
  }
}
