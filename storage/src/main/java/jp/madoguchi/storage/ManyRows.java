package jp.madoguchi.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * Writes many rows with one statement, rendered once and sent together. PostgreSQL is sent each
 * column as one array: it takes as long to plan a statement with thousands of values as to do it.
 */
public final class ManyRows {
  private ManyRows() {}

  /** Inserts rows of one table, whichever of their columns were set. */
  public static <R extends TableRecord<R>> void insert(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (db.dialect() == SQLDialect.POSTGRES) {
      db.insertInto(table).columns(table.fields()).select(arrays(table, rows)).execute();
      return;
    }
    Object[][] values = values(rows);
    db.batch(db.insertInto(table).columns(table.fields()).values(values[0])).bind(values).execute();
  }

  /** Inserts those rows of one table whose key it does not have yet. */
  public static <R extends TableRecord<R>> void insertMissing(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var insert = db.insertInto(table).columns(table.fields());
    if (db.dialect() == SQLDialect.POSTGRES) {
      insert.select(arrays(table, rows)).onConflict(key(table)).doNothing().execute();
      return;
    }
    Object[][] values = values(rows);
    db.batch(insert.values(values[0]).onConflict(key(table)).doNothing()).bind(values).execute();
  }

  /** Inserts rows of one table, or puts them in place of those with the same key; no key twice. */
  public static <R extends TableRecord<R>> void merge(
      DSLContext db, Table<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<? extends Field<?>> key = key(table);
    Map<Field<?>, Field<?>> others =
        table
            .fieldStream()
            .filter(field -> !key.contains(field))
            .collect(Collectors.toMap(field -> field, DSL::excluded));
    var insert = db.insertInto(table).columns(table.fields());
    if (db.dialect() == SQLDialect.POSTGRES) {
      insert.select(arrays(table, rows)).onConflict(key).doUpdate().set(others).execute();
      return;
    }
    Object[][] values = values(rows);
    db.batch(insert.values(values[0]).onConflict(key).doUpdate().set(others))
        .bind(values)
        .execute();
  }

  private static Select<?> arrays(Table<?> table, Collection<? extends Record> rows) {
    QueryPart[] columns =
        table
            .fieldStream()
            .map(column ->
                ColumnArray.of(
                    column, rows.stream().map(row -> row.get(column)).collect(Collectors.toList())))
            .toArray(QueryPart[]::new);
    String places =
        IntStream.range(0, columns.length)
            .mapToObj("{%d}"::formatted)
            .collect(Collectors.joining(", "));
    return DSL.select(DSL.asterisk()).from(DSL.table("unnest(" + places + ")", columns));
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
