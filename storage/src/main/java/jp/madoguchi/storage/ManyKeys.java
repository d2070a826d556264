package jp.madoguchi.storage;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Asks for many rows of one table by one column of their key. */
public final class ManyKeys {
  private static final int MOST = 500;
  private static final int MOST_IN_ARRAY = 10_000;

  private ManyKeys() {}

  /** One row, with the wanted columns in their order. */
  public record Row(Record columns) {
    /** A column that is never null. */
    public <T> T value(int at, Class<T> type) {
      return type.cast(Objects.requireNonNull(columns.get(at)));
    }
  }

  /**
   * The rows in which {@code key} is any of {@code values}, each with the wanted columns in their
   * order; in no order of their own.
   *
   * @param others what else is demanded of a row, so that an index finds it
   */
  public static <T> Stream<Row> fetch(
      DSLContext db,
      Table<?> table,
      Condition others,
      Field<T> key,
      Collection<T> values,
      Field<?>... wanted) {
    boolean arrays = db.dialect() == SQLDialect.POSTGRES;
    return portions(values.stream().distinct().toList(), arrays ? MOST_IN_ARRAY : MOST)
        .flatMap(some ->
            arrays
                ? joined(db, table, others, key, some, wanted)
                : listed(db, table, others, key, some, wanted))
        .map(Row::new);
  }

  private static <T> Stream<List<T>> portions(List<T> all, int most) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)));
  }

  private static <T> Stream<? extends Record> listed(
      DSLContext db,
      Table<?> table,
      Condition others,
      Field<T> key,
      List<T> some,
      Field<?>... wanted) {
    return db.select(wanted).from(table).where(others).and(key.in(some)).fetch().stream();
  }

  /**
   * Each value is looked up by itself, in an index in which all conditions count. {@code offset 0}
   * keeps PostgreSQL from seeing the whole: without statistics of the table it would rather read
   * all of a municipality's rows and compare each with the values.
   */
  private static <T> Stream<? extends Record> joined(
      DSLContext db,
      Table<?> table,
      Condition others,
      Field<T> key,
      List<T> some,
      Field<?>... wanted) {
    Field<T> each = DSL.field("asked.each", key.getDataType());
    Table<?> found =
        db.select(wanted)
            .from(table)
            .where(others)
            .and(key.eq(each))
            .offset(DSL.inline(0))
            .asTable("found");
    return db
        .select(found.fields())
        .from(DSL.table("unnest({0}) as asked(each)", ColumnArray.of(key, some)))
        .crossJoin(DSL.lateral(found))
        .fetch()
        .stream();
  }
}
