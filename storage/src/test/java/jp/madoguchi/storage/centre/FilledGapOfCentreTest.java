package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A centre's file that was closed before has gaps, and H2 alone does not find a commit that went
 * into one of them when its process is killed (decision 0003). The file is taken as the next
 * process finds it: as it lies there in the instant after a commit.
 */
class FilledGapOfCentreTest {
  private static final int ROWS = 40;
  private static final int COMMITS = 60;
  private static final String FILE = "centre.mv.db";

  private final Random chance = new Random(7);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void whatWasCommittedBeforeAKillIsFoundWhereH2AloneLosesIt() throws Exception {
    Path running = Files.createDirectory(folder.resolve("running"));
    leaveGaps(running);
    int lostByH2Alone = 0;
    EmbeddedConnections centre = EmbeddedConnections.in(running);
    for (int turn = 1; turn <= COMMITS; turn++) {
      keep(centre, chance.nextInt(ROWS), turn);
      if (foundByH2Alone(killed(running, "plain" + turn)) < turn) {
        lostByH2Alone++;
        assertEquals(turn, found(killed(running, "found" + turn)));
      }
    }
    centre.close();

    assertTrue(lostByH2Alone > 0, "no commit went into a gap");
  }

  private void leaveGaps(Path directory) throws Exception {
    EmbeddedConnections centre = EmbeddedConnections.in(directory);
    try (Connection connection = centre.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE R(ID INT PRIMARY KEY, CONTENT VARCHAR, TURN INT)");
      centre.commit(connection);
    }
    for (int id = 0; id < ROWS; id++) {
      keep(centre, id, 0);
    }
    centre.close();
  }

  private void keep(EmbeddedConnections centre, int id, int turn) throws Exception {
    try (Connection connection = centre.source().getConnection();
        PreparedStatement statement = connection.prepareStatement("MERGE INTO R VALUES(?, ?, ?)")) {
      connection.setAutoCommit(false);
      statement.setInt(1, id);
      statement.setString(2, "text ".repeat(chance.nextInt(3_000)));
      statement.setInt(3, turn);
      statement.execute();
      centre.commit(connection);
    }
  }

  /** A directory with the file as a killed process leaves it. */
  private Path killed(Path running, String name) throws Exception {
    Path left = Files.createDirectory(folder.resolve(name));
    Files.copy(running.resolve(FILE), left.resolve(FILE));
    return left;
  }

  private static int found(Path directory) throws Exception {
    EmbeddedConnections inTest = EmbeddedConnections.in(directory);
    try (Connection connection = inTest.source().getConnection()) {
      return newest(connection);
    } finally {
      inTest.close();
    }
  }

  private static int foundByH2Alone(Path directory) throws Exception {
    String url = "jdbc:h2:file:" + directory.resolve("centre").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "centre", "")) {
      return newest(connection);
    }
  }

  private static int newest(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("SELECT MAX(TURN) FROM R")) {
      newest.next();
      return newest.getInt(1);
    }
  }
}
