package jp.madoguchi.storage.terminal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreFailure;
import org.h2.jdbcx.JdbcConnectionPool;

/** H2 without a seal, in memory or in a file. */
final class PlainDatabase implements Connections, AutoCloseable {
  private final JdbcConnectionPool pool;
  private final Connection keeper;

  private PlainDatabase(String url) throws SQLException {
    pool = JdbcConnectionPool.create(url + ";LOCK_TIMEOUT=10000", "store", "");
    keeper = pool.getConnection();
  }

  /** In memory, gone when closed. */
  static PlainDatabase inMemory() throws SQLException {
    return new PlainDatabase("jdbc:h2:mem:" + UUID.randomUUID());
  }

  /** In the file {@code path} with the ending {@code .mv.db}. */
  static PlainDatabase inFile(Path path) throws SQLException {
    return new PlainDatabase("jdbc:h2:file:" + path.toAbsolutePath() + ";WRITE_DELAY=0");
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public Connection connection() throws StoreFailure {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw judged(e);
    }
  }

  @Override
  public void commitDurably(Connection connection) throws StoreFailure {
    try (Statement statement = connection.createStatement()) {
      connection.commit();
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw judged(e);
    }
  }

  @Override
  public StoreFailure judged(SQLException failure) {
    return new StoreFailure.Refused(failure);
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
    pool.dispose();
  }
}
