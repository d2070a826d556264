package jp.madoguchi.storage.centre;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.madoguchi.storage.sealed.NewestState;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * Connections to embedded H2. The file is plain: the centre's machine stands in a guarded room and
 * its disk is encrypted below; the sealed file system is for terminals.
 */
final class EmbeddedConnections implements CentreConnections {
  private static final int MOST = 24;
  private static final int PATIENCE_SECONDS = 5;

  /**
   * A second batch waits for the first rather than fail. H2 must not close the database on its own
   * while the last requests are answered, and its trace would hold rows.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;DB_CLOSE_ON_EXIT=FALSE"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;QUERY_CACHE_SIZE=256";

  private final JdbcConnectionPool pool;
  private final Connection keeper;
  private final SharedSync disk = new SharedSync(this::sync);

  private EmbeddedConnections(JdbcConnectionPool pool, Connection keeper) {
    this.pool = pool;
    this.keeper = keeper;
  }

  /** A file of {@code directory}; where H2 did not close it, its newest state is found first. */
  static EmbeddedConnections in(Path directory) throws IOException, SQLException {
    Path place = directory.resolve("centre").toAbsolutePath();
    NewestState.restore(Path.of(place + ".mv.db"));
    return to("jdbc:h2:file:" + place);
  }

  static EmbeddedConnections inMemory(String name) throws SQLException {
    return to("jdbc:h2:mem:" + name);
  }

  private static EmbeddedConnections to(String url) throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url + SETTINGS, "centre", "");
    pool.setMaxConnections(MOST);
    pool.setLoginTimeout(PATIENCE_SECONDS);
    // The database stays open as long as this connection does.
    return new EmbeddedConnections(pool, pool.getConnection());
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.H2;
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    disk.begin();
    try {
      connection.commit();
    } finally {
      disk.end();
    }
    disk.await();
  }

  @Override
  public void settle() throws SQLException {
    disk.await();
  }

  /** H2 itself writes at each commit, and does not sync (decision 0003). One thread at a time. */
  private void sync() throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public PoolState state() {
    return new PoolState(Math.max(0, pool.getActiveConnections() - 1), MOST - 1, 0);
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw new DataAccessException("the centre's store", e);
    } finally {
      pool.dispose();
    }
  }
}
