package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that a terminal's store is built over. Safe for use by several threads. */
public interface Connections {
  /** Pooled connections with auto-commit on; closing one gives it back. */
  DataSource dataSource();

  /** Commits, and returns once all of the transaction is on the disk. */
  void commitDurably(Connection connection) throws SQLException;
}
