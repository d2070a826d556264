package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DEVICE;

import java.util.Objects;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DeleteConditionStep;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * The rows of one municipality. Every table of the centre has the municipality first in each of its
 * keys; statements begin here, or take their condition from here, and so name it. One that does not
 * is refused by {@link NamedMunicipality}.
 */
record OwnRows(DSLContext sql, MunicipalityCode municipality) {

  /** Whether a row of the table, which may bear another name in the statement, is ours. */
  Condition in(Table<?> table) {
    return column(table).eq(municipality);
  }

  private static Field<MunicipalityCode> column(Table<?> table) {
    return Objects.requireNonNull(table.field(DEVICE.MUNICIPALITY_CODE));
  }

  <R extends Record> SelectConditionStep<R> selectFrom(Table<R> table) {
    return sql.selectFrom(table).where(in(table));
  }

  /** One column of the rows. */
  <R extends Record, T> SelectConditionStep<Record1<T>> select(TableField<R, T> field) {
    Table<R> table = Objects.requireNonNull(field.getTable());
    return sql.select(field).from(table).where(in(table));
  }

  <R extends Record> InsertSetMoreStep<R> insertInto(Table<R> table) {
    return sql.insertInto(table).set(column(table), municipality);
  }

  <R extends Record> DeleteConditionStep<R> deleteFrom(Table<R> table) {
    return sql.deleteFrom(table).where(in(table));
  }

  <R extends Record> R newRecord(Table<R> table) {
    R row = sql.newRecord(table);
    row.set(column(table), municipality);
    return row;
  }

  int count(Table<?> table) {
    return sql.fetchCount(table, in(table));
  }

  int count(Table<?> table, Condition which) {
    return sql.fetchCount(table, in(table).and(which));
  }

  boolean exists(Table<?> table) {
    return sql.fetchExists(table, in(table));
  }

  boolean exists(Table<?> table, Condition which) {
    return sql.fetchExists(table, in(table).and(which));
  }
}
