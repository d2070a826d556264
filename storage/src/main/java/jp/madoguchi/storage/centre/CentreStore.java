package jp.madoguchi.storage.centre;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.Filling;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The centre's store on embedded H2. The file is plain: the centre's machine stands in a guarded
 * room and its disk is encrypted below; the sealed file system is for terminals. Safe for use by
 * several threads.
 */
public final class CentreStore implements AutoCloseable {
  /** Written at each commit; a second batch waits for the first rather than fail. */
  private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=60000";

  private final JdbcConnectionPool pool;
  private final Connection keeper;
  private final DSLContext sql;

  private CentreStore(JdbcConnectionPool pool, Connection keeper, DSLContext sql) {
    this.pool = pool;
    this.keeper = keeper;
    this.sql = sql;
  }

  /**
   * Opens the store in {@code directory}, making it or bringing it up to date first.
   *
   * @throws StoreUnavailable it is damaged, in use, or the disk does not take or give it
   */
  public static CentreStore open(Path directory) {
    try {
      return open("jdbc:h2:file:" + directory.resolve("centre").toAbsolutePath());
    } catch (DataAccessException | FlywayException problem) {
      throw new StoreUnavailable(CentreTrouble.of(problem, directory));
    }
  }

  /** A store that lives as long as this object; {@code name} tells it from others. */
  public static CentreStore inMemory(String name) {
    return open("jdbc:h2:mem:" + name);
  }

  private static CentreStore open(String url) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url + SETTINGS, "centre", "");
    Connection keeper = keeper(pool);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:jp/madoguchi/sql/centre")
        .failOnMissingLocations(true)
        .loggers("slf4j")
        .cleanDisabled(true)
        .load()
        .migrate();
    Settings settings =
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withRenderSchema(false)
            .withExecuteLogging(false);
    CentreStore store = new CentreStore(pool, keeper, DSL.using(pool, SQLDialect.H2, settings));
    store.begin();
    return store;
  }

  private void begin() {
    sql.transaction(configuration -> new Ledger(DSL.using(configuration)).beginLog());
  }

  /** Runs {@code work} in one transaction; all of it is on the disk afterwards, or nothing. */
  public <T> T inTransaction(Function<CentreTransaction, T> work) {
    return run(work, Deltas::finish);
  }

  private <T> T run(Function<CentreTransaction, T> work, Consumer<Deltas> ending) {
    return sql.transactionResult(configuration -> {
      CentreTransaction transaction = new CentreTransaction(DSL.using(configuration));
      T result = work.apply(transaction);
      ending.accept(transaction.deltas());
      return result;
    });
  }

  /** As {@link #fill(Iterable, Filling)}, in the usual way. */
  public int fill(Iterable<ResidentRecord> residents) {
    return fill(residents, Filling.usual());
  }

  /**
   * Takes in the first states of residents; where one is refused, those of the chunks before are
   * in.
   *
   * @return how many were taken in
   */
  public int fill(Iterable<ResidentRecord> residents, Filling filling) {
    Iterator<ResidentRecord> rest = residents.iterator();
    int count = 0;
    while (rest.hasNext()) {
      count +=
          run(transaction -> transaction.residents().fill(rest, filling.chunk()), Deltas::keep);
      filling.heard().accept(count);
    }
    inTransaction(transaction -> transaction.deltas().head());
    return count;
  }

  /** 32 zeros: the hash before the first. */
  public static Bytes noHash() {
    return Bytes.of(new byte[32]);
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

  /** The database stays open as long as this connection does. */
  private static Connection keeper(JdbcConnectionPool pool) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new DataAccessException("the centre's store", e);
    }
  }
}
