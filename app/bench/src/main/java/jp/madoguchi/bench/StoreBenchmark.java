package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The sealed store beside plain H2, with the same rows and the same small cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {
  private static final int ROWS = 30_000;
  private static final int PORTION = 1000;
  private static final int CACHE_KIB = 4096;

  /** Which of the two. */
  public enum Kind {
    PLAIN,
    SEALED
  }

  @Param Kind store = Kind.PLAIN;

  private final Random chance = new Random(1);
  private int next = ROWS;
  private @Nullable Path directory;
  private @Nullable Secret key;
  private @Nullable SealedDatabase sealed;
  private @Nullable Connection connection;

  @Setup
  public void fill() throws IOException, SQLException, StoreFailure {
    Path place = Files.createTempDirectory("madoguchi-bench");
    directory = place;
    Connection opened = open(place);
    connection = opened;
    try (Statement statement = opened.createStatement()) {
      statement.execute("SET CACHE_SIZE " + CACHE_KIB);
      statement.execute("CREATE TABLE R(ID INT PRIMARY KEY, NOTE VARCHAR)");
    }
    opened.setAutoCommit(false);
    try (PreparedStatement insert = opened.prepareStatement("INSERT INTO R VALUES(?, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setInt(1, i);
        insert.setString(2, "住所".repeat(100));
        insert.addBatch();
        if (i % PORTION == PORTION - 1) {
          insert.executeBatch();
          commit(opened);
        }
      }
    }
  }

  private Connection open(Path place) throws IOException, SQLException, StoreFailure {
    if (store == Kind.PLAIN) {
      return DriverManager.getConnection(
          "jdbc:h2:" + place.resolve("plain") + ";WRITE_DELAY=0", "sa", "");
    }
    Secret fresh = Secret.taking(BenchOffice.randomness().bytes(32));
    key = fresh;
    SealedDatabase database =
        SealedDatabase.open(new DirectoryFiles(place), "sealed", fresh, BenchOffice.randomness());
    sealed = database;
    return database.connection();
  }

  @Benchmark
  public String lookUp() throws SQLException {
    try (PreparedStatement select = open().prepareStatement("SELECT NOTE FROM R WHERE ID = ?")) {
      select.setInt(1, chance.nextInt(ROWS));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Benchmark
  public int durableCommit() throws SQLException, StoreFailure {
    try (PreparedStatement insert = open().prepareStatement("INSERT INTO R VALUES(?, '住所')")) {
      insert.setInt(1, next++);
      insert.executeUpdate();
    }
    commit(open());
    return next;
  }

  private Connection open() {
    return Objects.requireNonNull(connection);
  }

  /** On the disk afterwards, in both. */
  private void commit(Connection opened) throws SQLException, StoreFailure {
    SealedDatabase database = sealed;
    if (database != null) {
      database.commitDurably(opened);
      return;
    }
    opened.commit();
    try (Statement statement = opened.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @TearDown
  public void clear() throws IOException, SQLException, StoreFailure {
    open().close();
    if (sealed != null) {
      sealed.close();
    }
    if (key != null) {
      key.close();
    }
    Folders.delete(Objects.requireNonNull(directory));
  }
}
