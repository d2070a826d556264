package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.Fate;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import org.junit.jupiter.api.Test;

/** What was closed leaves gaps in the file; what is committed next may go into one of them. */
class FilledGapTest {
  private static final int COMMITS = 60;

  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(3);
  private final Random chance = new Random(7);
  private final PowerDisk disk = new PowerDisk();

  @Test
  void aCommitInAGapIsThereAfterAPowerCut() throws Exception {
    leaveGaps();
    try (SealedDatabase inTest = open(disk)) {
      for (int turn = 1; turn <= COMMITS; turn++) {
        keep(inTest, chance.nextInt(40), "text ".repeat(chance.nextInt(3_000)), turn);
        assertEquals(turn, found(disk.ifPowerWent(Fate.KEPT, chance)));
      }
    }
  }

  private void leaveGaps() throws Exception {
    try (SealedDatabase database = open(disk)) {
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE R(ID INT PRIMARY KEY, CONTENT VARCHAR, TURN INT)");
        database.commitDurably(connection);
      }
      for (int id = 0; id < 40; id++) {
        keep(database, id, "text ".repeat(chance.nextInt(3_000)), 0);
      }
    }
  }

  private SealedDatabase open(PowerDisk files) throws Exception {
    return SealedDatabase.open(files, "store", key, random);
  }

  private static void keep(SealedDatabase database, int id, String content, int turn)
      throws Exception {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement("MERGE INTO R VALUES(?, ?, ?)")) {
      statement.setInt(1, id);
      statement.setString(2, content);
      statement.setInt(3, turn);
      statement.execute();
      database.commitDurably(connection);
    }
  }

  private int found(PowerDisk left) throws Exception {
    try (SealedDatabase database = open(left);
        Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("SELECT MAX(TURN) FROM R")) {
      newest.next();
      return newest.getInt(1);
    }
  }
}
