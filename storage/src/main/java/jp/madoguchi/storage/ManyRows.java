package jp.madoguchi.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/** Writes many rows with one statement, rendered once and sent together. */
public final class ManyRows {
  private ManyRows() {}

  /** Inserts rows of one table, whichever of their columns were set. */
  public static <R extends TableRecord<R>> void insert(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (!rows.isEmpty()) {
      Object[][] values = values(rows);
      db.batch(db.insertInto(table).columns(table.fields()).values(values[0]))
          .bind(values)
          .execute();
    }
  }

  /** Inserts rows of one table, or puts them in place of those with the same key; no key twice. */
  public static <R extends TableRecord<R>> void merge(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (!rows.isEmpty()) {
      List<? extends Field<?>> key = key(table);
      Map<Field<?>, Field<?>> others =
          table
              .fieldStream()
              .filter(field -> !key.contains(field))
              .collect(Collectors.toMap(field -> field, DSL::excluded));
      Object[][] values = values(rows);
      db.batch(
              db.insertInto(table)
                  .columns(table.fields())
                  .values(values[0])
                  .onConflict(key)
                  .doUpdate()
                  .set(others))
          .bind(values)
          .execute();
    }
  }

  private static List<? extends Field<?>> key(Table<?> table) {
    return Optional.ofNullable(table.getPrimaryKey()).orElseThrow().getFields();
  }

  private static Object[][] values(Collection<? extends Record> rows) {
    return rows.stream().map(ManyRows::values).toArray(Object[][]::new);
  }

  /** As {@link Record#intoArray}, which looks for a mapper with each row. */
  private static Object[] values(Record row) {
    Object[] values = new Object[row.size()];
    Arrays.setAll(values, row::get);
    return values;
  }
}
