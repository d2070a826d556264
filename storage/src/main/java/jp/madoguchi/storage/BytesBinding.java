package jp.madoguchi.storage;

import java.sql.SQLException;
import java.sql.Types;
import jp.madoguchi.core.value.Bytes;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes go to the database as bytes. jOOQ itself would hand each value to H2 as a large object
 * (jOOQ issue 12956), which H2 writes to its file, copies into the row and deletes again.
 */
public final class BytesBinding extends AbstractBinding<byte[], Bytes> {
  private static final long serialVersionUID = 1;

  @Override
  public Converter<byte[], Bytes> converter() {
    return Converter.ofNullable(byte[].class, Bytes.class, Bytes::of, Bytes::toArray);
  }

  @Override
  public void sql(BindingSQLContext<Bytes> context) throws SQLException {
    SQLDataType.VARBINARY.getBinding().sql(context.convert(converter()));
  }

  @Override
  public void set(BindingSetStatementContext<Bytes> context) throws SQLException {
    byte @Nullable [] raw = converter().to(context.value());
    if (raw == null) {
      context.statement().setNull(context.index(), Types.VARBINARY);
    } else {
      context.statement().setBytes(context.index(), raw);
    }
  }

  @Override
  public void get(BindingGetResultSetContext<Bytes> context) throws SQLException {
    context.convert(converter()).value(context.resultSet().getBytes(context.index()));
  }
}
