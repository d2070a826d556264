package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;

/** The database that a terminal's store is built over. Safe for use by several threads. */
interface Connections {
  /** The connections of a sealed database. */
  static Connections of(SealedDatabase database) {
    return new Connections() {
      @Override
      public DataSource dataSource() {
        return database.dataSource();
      }

      @Override
      public Connection connection() throws StoreFailure {
        return database.connection();
      }

      @Override
      public void commitDurably(Connection connection) throws StoreFailure {
        database.commitDurably(connection);
      }

      @Override
      public StoreFailure judged(SQLException failure) {
        return database.judged(failure);
      }
    };
  }

  /** A transaction's stay in one database. */
  record Visit(Connections database, Runnable leaving) implements AutoCloseable {
    @Override
    public void close() {
      leaving.run();
    }
  }

  /** The database for one transaction, which is to be closed after it. */
  default Visit visit(boolean toWrite) throws StoreFailure {
    return new Visit(this, () -> {});
  }

  /** All connections, for libraries. */
  DataSource dataSource();

  /** A connection with auto-commit on; closing it takes back what was not committed. */
  Connection connection() throws StoreFailure;

  /** Commits, and returns once all of the transaction is on the disk. */
  void commitDurably(Connection connection) throws StoreFailure;

  /** What stands behind a failed statement. */
  StoreFailure judged(SQLException failure);
}
