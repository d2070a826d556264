package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RETENTION_OUTCOME;
import static jp.madoguchi.storage.terminal.schema.Tables.RETENTION_RUN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.RetentionBook;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionRun.Stage;
import jp.madoguchi.core.retention.RetentionShelf;
import jp.madoguchi.core.retention.Unwritten;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.RetentionRunRecord;
import org.jooq.DSLContext;

/** The shelves of a terminal, and the runs over them. */
final class StoredRetention implements RetentionBook {
  private final Transactions transactions;
  private final List<RetentionShelf> shelves;

  StoredRetention(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    shelves =
        List.of(
            Shelf.over(transactions, new FileShelf(Kept.MOVE_OUT_DATA)),
            Shelf.over(transactions, new FileShelf(Kept.ADDRESSEES)),
            new ClosedShelf(transactions),
            Shelf.over(transactions, new HistoryShelf(clock)),
            Shelf.over(transactions, new DraftShelf()),
            Shelf.over(transactions, new LogShelf()));
  }

  /** Nothing is done to closed records: whoever opens one asks for the day. */
  private record ClosedShelf(Transactions transactions) implements RetentionShelf.Closing {
    @Override
    public Kept kept() {
      return Kept.REMOVED_RECORD;
    }

    @Override
    public Due due(LocalDate through) {
      return transactions.read(db ->
          Dues.of(
              db,
              RESIDENT_PRESENT,
              RESIDENT_PRESENT.REMOVED_ON,
              RESIDENT_PRESENT.REMOVED_ON.le(through)));
    }
  }

  @Override
  public List<RetentionShelf> shelves() {
    return shelves;
  }

  @Override
  public Optional<RetentionRun> last() {
    return transactions.read(StoredRetention::last);
  }

  private static Optional<RetentionRun> last(DSLContext db) {
    return db.selectFrom(RETENTION_RUN)
        .orderBy(RETENTION_RUN.PLACE.desc())
        .limit(1)
        .fetchOptional(row -> run(db, row));
  }

  private static RetentionRun run(DSLContext db, RetentionRunRecord row) {
    return new RetentionRun(
        row.getRunId(),
        row.getOperatorId(),
        row.getByItself(),
        row.getAsOf(),
        row.getBegunMilli(),
        row.getStage(),
        Optional.ofNullable(row.getFinishedMilli()),
        db.selectFrom(RETENTION_OUTCOME)
            .where(RETENTION_OUTCOME.RUN_ID.eq(row.getRunId()))
            .orderBy(RETENTION_OUTCOME.KEPT)
            .fetch(outcome ->
                new RetentionRun.Outcome(
                    outcome.getKept(),
                    outcome.getThrough(),
                    outcome.getDue(),
                    outcome.getErased(),
                    Optional.ofNullable(outcome.getOldest()))));
  }

  @Override
  public void begin(RetentionRun run) {
    transactions.change(db -> {
      if (last(db).filter(before -> before.stage() == Stage.ERASING).isPresent()) {
        throw new IllegalStateException("the run before still erases");
      }
      db.insertInto(RETENTION_RUN)
          .set(RETENTION_RUN.RUN_ID, run.id())
          .set(RETENTION_RUN.OPERATOR_ID, run.operator())
          .set(RETENTION_RUN.BY_ITSELF, run.byItself())
          .set(RETENTION_RUN.AS_OF, run.asOf())
          .set(RETENTION_RUN.BEGUN_MILLI, run.begun())
          .set(RETENTION_RUN.STAGE, Stage.ERASING)
          .execute();
      run.outcomes().forEach(outcome -> insert(db, run.id(), outcome));
    });
  }

  private static void insert(DSLContext db, Ulid run, RetentionRun.Outcome outcome) {
    db.insertInto(RETENTION_OUTCOME)
        .set(RETENTION_OUTCOME.RUN_ID, run)
        .set(RETENTION_OUTCOME.KEPT, outcome.kept())
        .set(RETENTION_OUTCOME.THROUGH, outcome.through())
        .set(RETENTION_OUTCOME.DUE, outcome.due())
        .set(RETENTION_OUTCOME.ERASED, outcome.erased())
        .set(RETENTION_OUTCOME.OLDEST, outcome.oldest().orElse(null))
        .execute();
  }

  @Override
  public void erased(Ulid run) {
    transactions.change(db -> {
      int moved =
          db.update(RETENTION_RUN)
              .set(RETENTION_RUN.STAGE, Stage.REWRITING)
              .where(RETENTION_RUN.RUN_ID.eq(run))
              .and(RETENTION_RUN.STAGE.eq(Stage.ERASING))
              .execute();
      if (moved != 1) {
        throw new IllegalStateException("run " + run + " erases no more");
      }
    });
  }

  @Override
  public Unwritten unwritten() {
    return transactions.read(db -> {
      long count =
          db.select(coalesce(sum(RETENTION_OUTCOME.ERASED), BigDecimal.ZERO))
              .from(RETENTION_OUTCOME)
              .join(RETENTION_RUN)
              .on(RETENTION_RUN.RUN_ID.eq(RETENTION_OUTCOME.RUN_ID))
              .where(RETENTION_RUN.STAGE.eq(Stage.REWRITING))
              .fetchSingle()
              .value1()
              .longValueExact();
      Optional<Instant> since =
          db.select(RETENTION_RUN.BEGUN_MILLI)
              .from(RETENTION_RUN)
              .where(RETENTION_RUN.STAGE.eq(Stage.REWRITING))
              .orderBy(RETENTION_RUN.PLACE)
              .limit(1)
              .fetchOptional(RETENTION_RUN.BEGUN_MILLI);
      return new Unwritten(count, since);
    });
  }

  @Override
  public void written(Instant at) {
    transactions.change(db ->
        db.update(RETENTION_RUN)
            .set(RETENTION_RUN.STAGE, Stage.DONE)
            .set(RETENTION_RUN.FINISHED_MILLI, at)
            .where(RETENTION_RUN.STAGE.eq(Stage.REWRITING))
            .execute());
  }
}
