package jp.madoguchi.bench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;

/** The stores that speak SQL. */
final class Engines {
  private Engines() {}

  /** H2 with its own file, plain or under its own cipher. */
  record H2(Path directory, boolean cipher) implements JdbcPeer.Engine {
    @Override
    public Connection open() throws Exception {
      String url = "jdbc:h2:" + directory.resolve("peer") + ";WRITE_DELAY=0";
      return cipher
          ? DriverManager.getConnection(url + ";CIPHER=AES", "sa", "file user")
          : DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public void commit(Connection connection) throws Exception {
      connection.commit();
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }

    @Override
    public void close() {}
  }

  /** SQLite with the scheme of SQLCipher 4, each commit synced, and as much cache as H2 takes. */
  record Sqlite(Path directory) implements JdbcPeer.Engine {
    @Override
    public Connection open() throws Exception {
      Connection connection =
          DriverManager.getConnection(
              "jdbc:sqlite:file:"
                  + directory.resolve("peer.db")
                  + "?cipher=sqlcipher&legacy=4&key=0123456789abcdef0123456789abcdef");
      long cacheKib = Runtime.getRuntime().maxMemory() / 16 / 1024;
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute("PRAGMA cache_size = -" + cacheKib);
      }
      return connection;
    }

    @Override
    public void commit(Connection connection) throws Exception {
      connection.commit();
    }

    @Override
    public void close() {}
  }

  /** Ours. */
  static final class Sealed implements JdbcPeer.Engine {
    private final Path directory;
    private final Secret key;
    private final Randomness randomness;
    private Optional<SealedDatabase> open = Optional.empty();

    Sealed(Path directory, Secret key, Randomness randomness) {
      this.directory = directory;
      this.key = key;
      this.randomness = randomness;
    }

    @Override
    public Connection open() throws Exception {
      SealedDatabase database =
          SealedDatabase.open(new DirectoryFiles(directory), "peer", key, randomness);
      open = Optional.of(database);
      return database.connection();
    }

    @Override
    public void commit(Connection connection) throws Exception {
      open.orElseThrow().commitDurably(connection);
    }

    @Override
    public void close() throws Exception {
      open.orElseThrow().close();
    }
  }
}
