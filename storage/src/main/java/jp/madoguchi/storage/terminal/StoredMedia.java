package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.BATCH_OUTBOX;
import static jp.madoguchi.storage.terminal.schema.Tables.MEDIUM;
import static jp.madoguchi.storage.terminal.schema.Tables.MEDIUM_BATCH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.MediumRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The ledger of media; who ends a line locks its row first, and the log's end last. */
final class StoredMedia implements MediaLedger {
  private final Transactions transactions;
  private final StoredLog log;

  StoredMedia(Transactions transactions, StoredLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  @Override
  public List<MediumDispatch> lines(int most) {
    SortField<?> outFirst = when(MEDIUM.STATE.eq(MediumState.OUT), 0).otherwise(1).asc();
    return transactions.read(db ->
        db.selectFrom(MEDIUM)
            .orderBy(outFirst, MEDIUM.PLACE.desc())
            .limit(most)
            .fetch(row -> line(db, row)));
  }

  private static MediumDispatch line(DSLContext db, MediumRecord row) {
    return new MediumDispatch(
        row.getDispatchId(),
        row.getMediumNumber(),
        row.getWrittenMilli(),
        row.getOperatorId(),
        row.getCarrier(),
        db.selectFrom(MEDIUM_BATCH)
            .where(MEDIUM_BATCH.DISPATCH_ID.eq(row.getDispatchId()))
            .orderBy(MEDIUM_BATCH.EPOCH, MEDIUM_BATCH.SEQUENCE)
            .fetch(batch -> new BatchPlace(batch.getEpoch(), batch.getSequence())),
        row.getState(),
        Optional.ofNullable(row.getEndedMilli()),
        row.getReason());
  }

  @Override
  public Out out() {
    return transactions.read(db ->
        db.select(count(), min(MEDIUM.WRITTEN_MILLI))
            .from(MEDIUM)
            .where(MEDIUM.STATE.eq(MediumState.OUT))
            .fetchSingle(row -> new Out(row.value1(), Optional.ofNullable(row.value2()))));
  }

  @Override
  public Optional<MediumDispatch> find(Ulid id) {
    return newest(MEDIUM.DISPATCH_ID.eq(id));
  }

  @Override
  public Optional<MediumDispatch> newest(MediumNumber number) {
    return newest(MEDIUM.MEDIUM_NUMBER.eq(number));
  }

  private Optional<MediumDispatch> newest(Condition which) {
    return transactions.read(db ->
        db.selectFrom(MEDIUM)
            .where(which)
            .orderBy(MEDIUM.PLACE.desc())
            .limit(1)
            .fetchOptional(row -> line(db, row)));
  }

  @Override
  public Map<Ulid, Bytes> answerKeys(int most) {
    return transactions.read(db -> {
      Map<Ulid, Bytes> keys = new LinkedHashMap<>();
      db.selectFrom(MEDIUM)
          .orderBy(MEDIUM.PLACE.desc())
          .limit(most)
          .forEach(row -> keys.put(row.getDispatchId(), row.getAnswerKey()));
      return keys;
    });
  }

  @Override
  public List<Waiting> waiting(int most) {
    return transactions.read(db ->
        db.select(BATCH_OUTBOX.EPOCH, BATCH_OUTBOX.SEQUENCE, octetLength(sealedBytes()))
            .from(BATCH_OUTBOX)
            .where(BATCH_OUTBOX.ANSWERED.isFalse())
            .orderBy(BATCH_OUTBOX.EPOCH, BATCH_OUTBOX.SEQUENCE)
            .limit(most)
            .fetch(row -> new Waiting(new BatchPlace(row.value1(), row.value2()), row.value3())));
  }

  private static org.jooq.Field<String> sealedBytes() {
    return DSL.field(BATCH_OUTBOX.SEALED.getQualifiedName(), String.class);
  }

  @Override
  public Optional<Bytes> sealed(BatchPlace place) {
    return transactions.read(db ->
        db.selectFrom(BATCH_OUTBOX)
            .where(BATCH_OUTBOX.ANSWERED.isFalse())
            .and(BATCH_OUTBOX.EPOCH.eq(place.epoch()))
            .and(BATCH_OUTBOX.SEQUENCE.eq(place.sequence()))
            .fetchOptional(row -> row.getSealed()));
  }

  @Override
  public void wrote(MediumDispatch line, Bytes answerKey, By by) {
    transactions.change(db -> {
      db.insertInto(MEDIUM)
          .set(MEDIUM.DISPATCH_ID, line.id())
          .set(MEDIUM.MEDIUM_NUMBER, line.number())
          .set(MEDIUM.OPERATOR_ID, line.writer())
          .set(MEDIUM.CARRIER, line.carrier())
          .set(MEDIUM.WRITTEN_MILLI, line.writtenAt())
          .set(MEDIUM.STATE, line.state())
          .set(MEDIUM.REASON, line.reason())
          .set(MEDIUM.ANSWER_KEY, answerKey)
          .execute();
      line.batches()
          .forEach(batch ->
              db.insertInto(MEDIUM_BATCH)
                  .set(MEDIUM_BATCH.DISPATCH_ID, line.id())
                  .set(MEDIUM_BATCH.EPOCH, batch.epoch())
                  .set(MEDIUM_BATCH.SEQUENCE, batch.sequence())
                  .execute());
      note(
          db,
          by,
          AccessEvent.MEDIUM_WRITTEN,
          "medium=%s batches=%d carrier=%s"
              .formatted(line.number(), line.batches().size(), line.carrier()));
    });
  }

  @Override
  public void answered(Ulid id, String what, By by) {
    transactions.change(db -> {
      MediumRecord row = locked(db, id).orElseThrow();
      if (row.getState() != MediumState.ANSWERED) {
        row.setState(MediumState.ANSWERED);
        row.setEndedMilli(by.at());
        row.update();
      }
      note(db, by, AccessEvent.MEDIUM_READ, what);
    });
  }

  @Override
  public void gaveUp(Ulid id, MediumState state, String reason, By by) throws MediumRefused {
    transactions.change(db -> {
      MediumRecord row =
          locked(db, id)
              .filter(line -> mayEnd(line.getState(), state))
              .orElseThrow(() -> new MediumRefused(MediumFlaw.NOT_OUT));
      row.setState(state);
      row.setEndedMilli(by.at());
      row.setReason(reason);
      row.update();
      note(
          db,
          by,
          AccessEvent.MEDIUM_GIVEN_UP,
          "medium=%s %s: %s".formatted(row.getMediumNumber(), state, reason));
    });
  }

  private static boolean mayEnd(MediumState now, MediumState next) {
    return switch (next) {
      case MISSING -> now == MediumState.OUT;
      case DESTROYED -> now == MediumState.OUT || now == MediumState.MISSING;
      case OUT, ANSWERED -> false;
    };
  }

  private static Optional<MediumRecord> locked(DSLContext db, Ulid id) {
    return db.selectFrom(MEDIUM).where(MEDIUM.DISPATCH_ID.eq(id)).forUpdate().fetchOptional();
  }

  private void note(DSLContext db, By by, AccessEvent event, String detail) {
    log.append(
        db,
        by.operator(),
        Optional.of(by.session()),
        Optional.empty(),
        AccessNote.of(event, detail));
  }
}
