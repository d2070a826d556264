package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Reads the statements that H2 would run on opening a file, without running them: what could run
 * code or reach outside is refused before it does.
 */
final class MetaScan {
  private MetaScan() {}

  /** The first statement that is not of an expected form. */
  static Optional<String> firstForeign(String path) throws IOException {
    try (MVStore store = new MVStore.Builder().fileName(path).readOnly().open()) {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      if (!store.hasMap("table.0")) {
        return Optional.empty();
      }
      TransactionMap<Long, Row> meta = transactions.begin().openMap("table.0");
      Iterator<Long> keys = meta.keyIterator(null);
      while (keys.hasNext()) {
        Row row = meta.get(keys.next());
        String statement = row == null ? "" : row.getValue(3).getString();
        if (row == null || StoredStatement.isForeign(row.getValue(2).getInt(), statement)) {
          return Optional.of(statement);
        }
      }
      return Optional.empty();
    } catch (MVStoreException e) {
      throw new IOException("not a database", e);
    }
  }
}
