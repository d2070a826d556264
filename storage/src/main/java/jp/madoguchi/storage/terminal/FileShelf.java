package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.RECEIVED_FILE;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Received data of one kind. */
record FileShelf(Kept kept) implements Shelf {
  private Condition old(LocalDate through) {
    return RECEIVED_FILE.KEPT.eq(kept).and(RECEIVED_FILE.COUNTED_FROM.le(through));
  }

  @Override
  public Due due(DSLContext db, LocalDate through) {
    return Dues.of(db, RECEIVED_FILE, RECEIVED_FILE.COUNTED_FROM, old(through));
  }

  @Override
  public int erase(DSLContext db, LocalDate through, int limit) {
    return db.deleteFrom(RECEIVED_FILE)
        .where(
            RECEIVED_FILE.FILE_ID.in(
                select(RECEIVED_FILE.FILE_ID)
                    .from(RECEIVED_FILE)
                    .where(old(through))
                    .orderBy(RECEIVED_FILE.COUNTED_FROM)
                    .limit(limit)))
        .execute();
  }
}
