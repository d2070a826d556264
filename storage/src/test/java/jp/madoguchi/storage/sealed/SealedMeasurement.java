package jp.madoguchi.storage.sealed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * The sealed store beside plain H2 in one run, to be started by hand; prints and asserts nothing.
 */
final class SealedMeasurement {
  private static final int ROWS = 30_000;

  private SealedMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("measure");
    for (int round = 0; round < 3; round++) {
      try (Connection plain =
          DriverManager.getConnection(
              "jdbc:h2:" + directory.resolve("plain" + round) + ";WRITE_DELAY=0;CACHE_SIZE=4096",
              "sa",
              "")) {
        run("plain " + round, plain, () -> sync(plain));
      }
      try (Secret key = Secret.taking(new byte[32]);
          SealedDatabase sealed =
              SealedDatabase.open(
                  new DirectoryFiles(directory), "sealed" + round, key, new SeededRandomness(1));
          Connection connection = sealed.connection()) {
        connection.createStatement().execute("SET CACHE_SIZE 4096");
        run("sealed " + round, connection, () -> sealed.commitDurably(connection));
      }
    }
  }

  private interface Commit {
    void run() throws Exception;
  }

  private static void sync(Connection connection) throws Exception {
    connection.commit();
    connection.createStatement().execute("CHECKPOINT SYNC");
  }

  private static void run(String name, Connection connection, Commit commit) throws Exception {
    Random chance = new Random(1);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE R(ID INT PRIMARY KEY, NAME VARCHAR, NOTE VARCHAR)");
      statement.execute("CREATE INDEX RN ON R(NAME)");
    }
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO R VALUES(?, ?, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setInt(1, i);
        insert.setString(2, "氏名" + chance.nextInt(1_000_000));
        insert.setString(3, "住所".repeat(100));
        insert.addBatch();
        if (i % 1000 == 999) {
          insert.executeBatch();
          commit.run();
        }
      }
    }
    long loaded = System.nanoTime();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT NOTE FROM R WHERE ID = ?")) {
      for (int i = 0; i < 20_000; i++) {
        select.setInt(1, chance.nextInt(ROWS));
        try (ResultSet row = select.executeQuery()) {
          row.next();
        }
      }
    }
    long lookedUp = System.nanoTime();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO R VALUES(?, '氏名', '住所')")) {
      for (int i = 0; i < 300; i++) {
        insert.setInt(1, ROWS + i);
        insert.executeUpdate();
        commit.run();
      }
    }
    long committed = System.nanoTime();
    System.out.printf(
        "%s: load %d ms, look-up %.1f us, durable commit %.2f ms%n",
        name,
        (loaded - start) / 1_000_000,
        (lookedUp - loaded) / 20_000e3,
        (committed - lookedUp) / 300e6);
  }
}
