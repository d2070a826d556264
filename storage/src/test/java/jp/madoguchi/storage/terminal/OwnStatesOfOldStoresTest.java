package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A store of the ninth schema knows which states were made in it. */
class OwnStatesOfOldStoresTest {
  private static final String ID = "X'00000000000000000000000000000001'";

  @Test
  void aStateThatAChangeLedToIsOwn() throws Exception {
    try (PlainDatabase database = PlainDatabase.inMemory();
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      migrate(database, "9");
      statement.execute(state(1, "NULL"));
      statement.execute(state(2, ID));
      statement.execute(
          "INSERT INTO session_credential VALUES ("
              + ID
              + ", 1, 'T-01', 'OP-1', X'01', 1, 2, X'02', X'03')");
      statement.execute(
          "INSERT INTO change_group (group_id, state, entrant) VALUES ("
              + ID
              + ", 'APPROVED', 'OP-1')");
      statement.execute(
          "INSERT INTO change_entry (change_id, group_id, group_index, state, address_number,"
              + " base_version, act, session_id, signature) VALUES ("
              + ID
              + ", "
              + ID
              + ", 0, 'APPROVED', '0000000011', 1, X'0405', "
              + ID
              + ", X'06')");

      migrate(database, "10");

      try (ResultSet own = statement.executeQuery("SELECT history_number FROM own_state")) {
        own.next();
        assertEquals(2, own.getInt(1));
        assertEquals(false, own.next());
      }
    }
  }

  private static String state(int history, String change) {
    return "INSERT INTO resident_state VALUES ('0000000011', "
        + history
        + ", 1, 1, '架空 花子', 'カクウ ハナコ', TRUE, '1975-01-01', 2, '0000000017', '架空 花子', '02', 1,"
        + " '132128', '1910000', '架空県', '汐見市', '海岸', '1番', '', '2001-01-01', '2001-01-01', '',"
        + " '', '01234567890', NULL, 'birth', '1975-01-01', DATE '2001-01-01', DATE '2001-01-01',"
        + " 'OP-1', 'OP-2', 'T-01', "
        + change
        + ")";
  }

  private static void migrate(PlainDatabase database, String version) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:jp/madoguchi/sql/terminal")
        .loggers("slf4j")
        .target(version)
        .load()
        .migrate();
  }
}
