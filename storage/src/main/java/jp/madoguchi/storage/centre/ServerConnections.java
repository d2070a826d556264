package jp.madoguchi.storage.centre;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.util.Credentials;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.madoguchi.core.secret.Secret;
import org.jooq.SQLDialect;

/** Connections to a PostgreSQL server. A commit there is seen by others once it is on the disk. */
final class ServerConnections implements CentreConnections {
  private static final int MOST = 24;
  private static final int IDLE = 2;
  private static final long PATIENCE_MILLIS = 5_000;

  /**
   * A second batch waits for the first rather than fail; a server that was told to answer before
   * the disk does is told otherwise, one that waits for its copies too is left so. Each question is
   * planned for what it asks about: a plan for any 500 numbers compares every row with each of
   * them.
   */
  private static final String AT_FIRST =
      "select set_config('lock_timeout', '60s', false), set_config('synchronous_commit', case"
          + " current_setting('synchronous_commit') when 'off' then 'on' else"
          + " current_setting('synchronous_commit') end, false), (select set_config(name,"
          + " 'force_custom_plan', false) from pg_settings where name = 'plan_cache_mode')";

  private final HikariDataSource pool;
  private final Secret password;

  private ServerConnections(HikariDataSource pool, Secret password) {
    this.pool = pool;
    this.password = password;
  }

  static ServerConnections to(CentrePlace.Server place) throws SQLException {
    Secret password = place.password().copy();
    try {
      knock(place);
      return new ServerConnections(new HikariDataSource(config(place, password)), password);
    } catch (SQLException | RuntimeException e) {
      password.close();
      throw e;
    }
  }

  /** The pool would say what is wrong in the log, with a stack, before it says it to us. */
  private static void knock(CentrePlace.Server place) throws SQLException {
    DriverManager.getConnection(place.url(), place.user(), text(place.password())).close();
  }

  private static String text(Secret password) {
    return password.use(raw -> new String(raw, StandardCharsets.UTF_8));
  }

  private static HikariConfig config(CentrePlace.Server place, Secret password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("centre");
    config.setJdbcUrl(place.url());
    // The driver wants a String; it is made for each connection and kept nowhere.
    config.setCredentialsProvider(() -> Credentials.of(place.user(), text(password)));
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(IDLE);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql(AT_FIRST);
    config.addDataSourceProperty("ApplicationName", "madoguchi-centre");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "120");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // What the server says of a row holds the row.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void settle() {}

  @Override
  public PoolState state() {
    return Optional.<HikariPoolMXBean>ofNullable(pool.getHikariPoolMXBean())
        .map(now ->
            new PoolState(now.getActiveConnections(), MOST, now.getThreadsAwaitingConnection()))
        .orElseGet(() -> new PoolState(0, MOST, 0));
  }

  @Override
  public void close() {
    pool.close();
    password.close();
  }
}
