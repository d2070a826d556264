package jp.madoguchi.storage.sealed;

import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.core.value.Bytes;
import org.h2.result.Row;
import org.h2.value.Value;
import org.h2.value.ValueNull;

/** A row of a closed database; columns count from 0, in the order in which they were made. */
public final class PeekedRow {
  private final Row row;

  PeekedRow(Row row) {
    this.row = row;
  }

  public OptionalLong number(int column) {
    Value value = row.getValue(column);
    return value == ValueNull.INSTANCE ? OptionalLong.empty() : OptionalLong.of(value.getLong());
  }

  public Optional<Bytes> bytes(int column) {
    Value value = row.getValue(column);
    return value == ValueNull.INSTANCE ? Optional.empty() : Optional.of(Bytes.of(value.getBytes()));
  }

  public Optional<String> text(int column) {
    Value value = row.getValue(column);
    return value == ValueNull.INSTANCE ? Optional.empty() : Optional.of(value.getString());
  }
}
