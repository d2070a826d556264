package jp.madoguchi.storage;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Writes many rows with one statement, rendered once and sent together. */
public final class ManyRows {
  private ManyRows() {}

  /** Inserts rows of one table, whichever of their columns were set. */
  public static <R extends TableRecord<R>> void insert(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Object[][] values = rows.stream().map(Record::intoArray).toArray(Object[][]::new);
    db.batch(db.insertInto(table).columns(table.fields()).values(values[0])).bind(values).execute();
  }
}
