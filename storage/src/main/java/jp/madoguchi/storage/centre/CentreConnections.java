package jp.madoguchi.storage.centre;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/**
 * Connections to the database that a centre's store is in. A connection that is given back loses
 * what was not committed on it. Safe for use by several threads.
 */
interface CentreConnections extends AutoCloseable {
  DataSource source();

  SQLDialect dialect();

  /** Commits; returns once the transaction outlives a power cut. */
  void commit(Connection connection) throws SQLException;

  /** Returns once all that anybody could have read until now outlives a power cut. */
  void settle() throws SQLException;

  PoolState state();

  @Override
  void close();
}
