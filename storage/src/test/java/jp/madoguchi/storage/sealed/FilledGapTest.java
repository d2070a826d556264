package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.Fate;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.junit.jupiter.api.Test;

/** What was closed leaves gaps in the file; what is committed next may go into one of them. */
class FilledGapTest {
  private static final String FILE = "store.mv.db";
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

  @Test
  void anAlteredBlockIsToldAndNothingIsLostByTheAttemptToOpen() throws Exception {
    leaveGaps();
    PowerDisk left;
    try (SealedDatabase database = open(disk)) {
      for (int turn = 1; turn <= 9; turn++) {
        keep(database, chance.nextInt(40), "text ".repeat(chance.nextInt(3_000)), turn);
      }
      left = disk.ifPowerWent(Fate.KEPT, chance);
    }
    int told = 0;
    int blocks = (int) Layout.blocks(left.bytes(FILE).length - Layout.at(0));
    for (int block = 0; Layout.at(block + 1) < left.bytes(FILE).length; block += 3) {
      int at = (int) Layout.at(block) + 100;
      PowerDisk altered = left.copy();
      altered.alter(FILE, bytes -> flipped(bytes, at));
      try {
        assertEquals(9, found(altered), "block " + block);
      } catch (StoreFailure.Damaged noticed) {
        told++;
        altered.alter(FILE, bytes -> flipped(bytes, at));
        assertEquals(9, found(altered), "block " + block);
      }
    }
    assertTrue(told > blocks / 12, told + " of " + blocks);
  }

  private static byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= 4;
    return bytes;
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
