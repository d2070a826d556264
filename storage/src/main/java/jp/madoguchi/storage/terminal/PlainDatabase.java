package jp.madoguchi.storage.terminal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** H2 without a seal: in memory, or in a file that anybody can read. For tests and measurements. */
public final class PlainDatabase implements Connections, AutoCloseable {
  private static final String SETTINGS = ";LOCK_TIMEOUT=10000";

  private final JdbcConnectionPool pool;
  private final Connection keeper;

  private PlainDatabase(String url) throws SQLException {
    pool = JdbcConnectionPool.create(url + SETTINGS, "store", "");
    keeper = pool.getConnection();
  }

  /** In memory, gone when closed. */
  public static PlainDatabase inMemory(String name) throws SQLException {
    return new PlainDatabase("jdbc:h2:mem:" + name);
  }

  /** In the file {@code path} with the ending {@code .mv.db}. */
  public static PlainDatabase inFile(Path path) throws SQLException {
    return new PlainDatabase("jdbc:h2:file:" + path.toAbsolutePath() + ";WRITE_DELAY=0");
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void commitDurably(Connection connection) throws SQLException {
    connection.commit();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
    pool.dispose();
  }
}
