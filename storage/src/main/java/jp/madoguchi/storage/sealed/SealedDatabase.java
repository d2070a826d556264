package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.util.StringUtils;
import org.h2.value.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 on sealed files. Nothing is written outside them: trace file, lock file and temporary files
 * are off, within the mount or in memory. A query's result is held in memory in whole, so queries
 * are to be bounded.
 *
 * <p>Safe for use by several threads; a connection by one at a time.
 */
public final class SealedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SealedDatabase.class);

  /**
   * MAX_MEMORY_ROWS: H2 would write larger results to the system's temporary directory, in clear
   * and past the mount. QUERY_CACHE_SIZE: a connection's statements are understood once, not each
   * time; there are more of them than the eight that H2 keeps.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=NO;TRACE_LEVEL_FILE=0"
          + ";TRACE_LEVEL_SYSTEM_OUT=0;LOCK_TIMEOUT=10000;MAX_MEMORY_ROWS=2147483647"
          + ";QUERY_CACHE_SIZE=256";

  /** The only user that the file knows. */
  static final String USER = "STORE";

  /** What the database's file has behind its name. */
  public static final String SUFFIX = ".mv.db";

  private static final int WHOLE = 100;

  private final AutoCloseable lock;
  private final SealedMount mount;
  private final String file;
  private final JdbcConnectionPool pool;
  private final Connection keeper;
  private volatile boolean abandoned;

  private SealedDatabase(
      AutoCloseable lock,
      SealedMount mount,
      String file,
      JdbcConnectionPool pool,
      Connection keeper) {
    this.lock = lock;
    this.mount = mount;
    this.file = file;
    this.pool = pool;
    this.keeper = keeper;
  }

  /**
   * Opens the database {@code name}, making it where there is none. The key stays the caller's.
   * What was committed durably before a power cut is there again. Every failure is a {@link
   * StoreFailure}.
   */
  public static SealedDatabase open(
      FileStore files, String name, Secret storeKey, Randomness random) throws StoreFailure {
    AutoCloseable lock = StoreLock.take(files, name);
    SealedMount mount = new SealedMount(files, storeKey, random);
    try {
      return open(lock, mount, name).soundOrClosed();
    } catch (StoreFailure e) {
      Failures.closing(e, mount, lock);
      throw e;
    } catch (IOException | SQLException e) {
      StoreFailure failure = Failures.of(mount, e);
      Failures.closing(failure, mount, lock);
      throw failure;
    }
  }

  private static SealedDatabase open(AutoCloseable lock, SealedMount mount, String name)
      throws IOException, SQLException, StoreFailure {
    mount.deleteTemporary();
    String file = name + SUFFIX;
    if (mount.exists(file)) {
      Optional<String> foreign = firstForeign(mount, file);
      if (foreign.isPresent()) {
        throw new StoreFailure.Hostile(foreign.get());
      }
    }
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:" + mount.path(name) + SETTINGS, USER, "");
    try {
      Connection keeper = pool.getConnection();
      Optional<String> foreign = SchemaScan.firstForeign(keeper);
      if (foreign.isPresent()) {
        StoreFailure hostile = new StoreFailure.Hostile(foreign.get());
        abandon(keeper, hostile);
        throw hostile;
      }
      return new SealedDatabase(lock, mount, file, pool, keeper);
    } catch (SQLException | StoreFailure e) {
      pool.dispose();
      throw e;
    }
  }

  /**
   * Looks at the newest state. Where the power went before H2 wrote the first byte, there is
   * nothing to look at.
   */
  private static Optional<String> firstForeign(SealedMount mount, String file) throws IOException {
    SealedFile opened = mount.acquire(file);
    try {
      if (opened.size() == 0) {
        return Optional.empty();
      }
      NewestState.restore(mount, mount.path(file));
      return MetaScan.firstForeign(mount.path(file));
    } finally {
      mount.release(file);
    }
  }

  /** A connection with auto-commit on; closing it gives it back. */
  public Connection connection() throws StoreFailure {
    requireSound();
    try {
      return pool.getConnection();
    } catch (IllegalStateException closed) {
      throw new StoreFailure.Unreachable(closed);
    } catch (SQLException e) {
      throw Failures.of(mount, e);
    }
  }

  /** The same connections for jOOQ and Flyway. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Commits and returns once the transaction outlives a power cut. On failure it is unknown whether
   * the transaction is kept, and the database takes no more: close it, open it and look.
   */
  public void commitDurably(Connection connection) throws StoreFailure {
    try (Statement statement = connection.createStatement()) {
      connection.commit();
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw Failures.of(mount, e);
    }
    requireSound();
  }

  /** What stands behind a failed statement on one of these connections. */
  public StoreFailure judged(SQLException failure) {
    return Failures.of(mount, failure);
  }

  /**
   * Begins a copy under another key, which goes on while this database is used. What it leaves when
   * it fails or is given up is to be deleted.
   *
   * @param name of a database that is not there yet
   * @param otherKey stays the caller's
   */
  public LiveCopy copy(String name, Secret otherKey) throws StoreFailure {
    SealedMount target = mount.under(otherKey);
    try {
      return LiveCopy.of(mount, file, target, name + SUFFIX);
    } catch (IOException e) {
      StoreFailure failure = Failures.of(target, e);
      Failures.closing(failure, target);
      throw failure;
    }
  }

  /**
   * Writes what the database holds anew under another key: the copy has no page that a deleted row
   * was on. Nobody may write meanwhile.
   *
   * @param name of a database that is not there yet
   * @param otherKey stays the caller's
   * @param course hears how much was read of what the database holds, from several threads
   * @throws StoreFailure.GivenUp it is not wanted any more; what was written is to be deleted
   */
  public void rewrite(String name, Secret otherKey, Course course) throws StoreFailure {
    SealedMount target = mount.under(otherKey);
    try (SealedMount closing = target) {
      Steps steps = new Steps(course, living());
      try (TolledFiles from = mount.tolled(steps);
          TolledFiles to = target.tolled(_ -> steps.pass(0))) {
        MVStore.compact(from.path(file), to.path(name + SUFFIX), false, null);
      }
      steps.pass(0);
    } catch (IOException | MVStoreException | CompletionException e) {
      throw Failures.of(target, e);
    }
    requireSound();
    if (target.trouble().isPresent()) {
      throw Failures.of(target, target.trouble().get());
    }
  }

  /** How many bytes the rows and indexes that are there take; H2 tells it in hundredths. */
  private long living() {
    try (MVStore store = new MVStore.Builder().readOnly().fileName(mount.path(file)).open()) {
      var held = store.getFileStore();
      return held.size() / WHOLE * held.getFillRate() / WHOLE * held.getChunksFillRate();
    }
  }

  /** Throws {@link StoreFailure.Hostile} where there is anything but tables of plain columns. */
  public void requirePlain() throws StoreFailure {
    try (Connection connection = connection()) {
      Optional<String> foreign = SchemaScan.firstForeign(connection);
      if (foreign.isPresent()) {
        throw new StoreFailure.Hostile(foreign.get());
      }
    } catch (SQLException e) {
      throw Failures.of(mount, e);
    }
  }

  /** Reads every block of the store; throws {@link StoreFailure.Damaged} where one was altered. */
  public void verify() throws StoreFailure {
    try {
      SealedFile opened = mount.acquire(file);
      try {
        opened.verify();
      } finally {
        mount.release(file);
      }
    } catch (IOException e) {
      mount.report(e);
      throw Failures.of(mount, e);
    }
  }

  /**
   * Closes all connections and forgets the key. Says nothing of a failure that was said before;
   * what was committed durably is on the disk in any case.
   */
  @Override
  public void close() throws StoreFailure {
    if (abandoned) {
      return;
    }
    mount.end();
    Optional<SQLException> refusal = shutDown(keeper);
    pool.dispose();
    forget();
    try (AutoCloseable last = lock;
        SealedMount first = mount) {
    } catch (Exception e) {
      throw Failures.of(mount, e);
    }
    if (refusal.isPresent() && mount.trouble().isEmpty()) {
      throw Failures.of(mount, refusal.get());
    }
  }

  /**
   * Lets go of the store as a power cut does: nothing more is written. What was committed is on the
   * disk.
   */
  public void abandon() throws StoreFailure {
    abandoned = true;
    mount.abandon();
    try (LargeValues _ = LargeValues.of(keeper);
        Statement statement = keeper.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException refused) {
      // What H2 would still write is refused by the mount, as is meant.
      LOG.debug("H2 was refused its last write", refused);
    } finally {
      pool.dispose();
      forget();
      try (AutoCloseable last = lock;
          SealedMount first = mount) {
      } catch (Exception e) {
        throw Failures.of(mount, e);
      }
    }
  }

  /** H2 keeps values and texts that it read last for the whole process, beyond its databases. */
  private static void forget() {
    Value.clearCache();
    StringUtils.clearCache();
  }

  /** Whatever happened before, H2 lets go of the file and of what it holds in memory. */
  private static Optional<SQLException> shutDown(Connection keeper) {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("SHUTDOWN");
      return Optional.empty();
    } catch (SQLException e) {
      abandon(keeper, e);
      return Optional.of(e);
    }
  }

  /** Closes without writing; a database that is closed already says so, which is no news. */
  private static void abandon(Connection keeper, Exception reason) {
    try (LargeValues _ = LargeValues.of(keeper);
        Statement statement = keeper.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** H2 falls back to older data where it cannot read newer; that must not pass for the truth. */
  private void requireSound() throws StoreFailure {
    Optional<IOException> trouble = mount.trouble();
    if (trouble.isPresent()) {
      throw Failures.of(mount, trouble.get());
    }
  }

  private SealedDatabase soundOrClosed() throws StoreFailure {
    try {
      requireSound();
      return this;
    } catch (StoreFailure e) {
      abandon(keeper, e);
      pool.dispose();
      throw e;
    }
  }
}
