package jp.madoguchi.storage;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The values of one column as one parameter for PostgreSQL's {@code unnest}. The driver sends bytes
 * in an array as they are; jOOQ's own way would write them out as text.
 */
final class ColumnArray extends AbstractBinding<Object, Object> {
  private final String element;

  private ColumnArray(String element) {
    this.element = element;
  }

  /** All these values of the column, which may be null, in their order. */
  static Field<?> of(Field<?> column, List<?> values) {
    Class<?> type = column.getDataType().getFromType();
    Object array = Array.newInstance(type, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, stored(column, values.get(i)));
    }
    return DSL.val(array, SQLDataType.OTHER.asConvertedDataType(new ColumnArray(element(type))));
  }

  @SuppressWarnings("unchecked")
  private static <T> Object stored(Field<T> column, Object value) {
    return ((Converter<Object, T>) column.getConverter()).to((T) value);
  }

  private static String element(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> "varchar";
      case "byte[]" -> "bytea";
      case "Short" -> "int2";
      case "Integer" -> "int4";
      case "Long" -> "int8";
      default -> throw new IllegalArgumentException("no column of the centre is a " + type);
    };
  }

  @Override
  public Converter<Object, Object> converter() {
    return Converter.of(Object.class, Object.class, value -> value, value -> value);
  }

  @Override
  public void sql(BindingSQLContext<Object> context) {
    context.render().sql(context.variable()).sql("::").sql(element).sql("[]");
  }

  @Override
  public void set(BindingSetStatementContext<Object> context) throws SQLException {
    PreparedStatement statement = context.statement();
    statement.setArray(
        context.index(),
        statement.getConnection().createArrayOf(element, (Object[]) context.value()));
  }

  @Override
  public void get(BindingGetResultSetContext<Object> context) {
    throw new UnsupportedOperationException("only sent, never read");
  }
}
