package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.DRAFT;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Half-typed forms; their fields go with them. */
record DraftShelf() implements Shelf {
  @Override
  public Kept kept() {
    return Kept.DRAFT;
  }

  private static Condition old(LocalDate through) {
    return DRAFT.SAVED_MILLI.lt(Dues.endOf(through));
  }

  @Override
  public Due due(DSLContext db, LocalDate through) {
    return Dues.ofMoments(db, DRAFT, DRAFT.SAVED_MILLI, old(through));
  }

  @Override
  public int erase(DSLContext db, LocalDate through, int limit) {
    return db.deleteFrom(DRAFT)
        .where(
            DRAFT.DRAFT_ID.in(
                select(DRAFT.DRAFT_ID)
                    .from(DRAFT)
                    .where(old(through))
                    .orderBy(DRAFT.SAVED_MILLI)
                    .limit(limit)))
        .execute();
  }
}
