package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RETENTION_OUTCOME;

import java.time.LocalDate;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.RetentionShelf;
import jp.madoguchi.core.value.Ulid;
import org.jooq.DSLContext;

/** What one kind of thing is in the tables. */
interface Shelf {
  Kept kept();

  Due due(DSLContext db, LocalDate through);

  /** Erases at most so many and says how many. */
  int erase(DSLContext db, LocalDate through, int limit);

  /** The same shelf in transactions, each of which counts what it erases. */
  static RetentionShelf.Erasing over(Transactions transactions, Shelf shelf) {
    return new RetentionShelf.Erasing() {
      @Override
      public Kept kept() {
        return shelf.kept();
      }

      @Override
      public Due due(LocalDate through) {
        return transactions.read(db -> shelf.due(db, through));
      }

      @Override
      public int erase(Ulid run, LocalDate through, int limit) {
        return transactions.write(db -> {
          int erased = shelf.erase(db, through, limit);
          count(db, run, shelf.kept(), erased);
          return erased;
        });
      }
    };
  }

  private static void count(DSLContext db, Ulid run, Kept kept, int erased) {
    int counted =
        db.update(RETENTION_OUTCOME)
            .set(RETENTION_OUTCOME.ERASED, RETENTION_OUTCOME.ERASED.plus(erased))
            .where(RETENTION_OUTCOME.RUN_ID.eq(run))
            .and(RETENTION_OUTCOME.KEPT.eq(kept))
            .execute();
    if (counted != 1) {
      throw new IllegalStateException("no run " + run + " for " + kept);
    }
  }
}
