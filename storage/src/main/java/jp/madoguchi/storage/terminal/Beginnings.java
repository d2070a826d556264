package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.storage.sealed.SealedPeek;

/**
 * Tells a store in which nobody worked yet from one that holds something. Only the first may be
 * thrown away.
 */
final class Beginnings {
  static final String ANCHOR = "ANCHOR";

  /** The scripts put one row into each; it says something where other tables do, or its anchor. */
  private static final Set<String> SEEDED =
      Set.of(
          Migrations.HISTORY,
          ANCHOR,
          "NUMBER_SERIAL",
          "ACCESS_LOG_HEAD",
          "OUTBOX_POSITION",
          "DOWNSTREAM_POSITION",
          "REGISTER_CHANGE",
          "REGISTER_HEAD");

  private Beginnings() {}

  /** Whether a closed store holds nothing: no table that work fills has a row, whoever made it. */
  static boolean isIn(SealedPeek found) {
    return found.tables().stream()
            .allMatch(table -> SEEDED.contains(table) || found.rows(table).isEmpty())
        && found.rows(ANCHOR).stream().allMatch(row -> row.number(1).orElse(1) == 0);
  }

  /** As {@link #isIn(SealedPeek)}, of an open one. */
  static boolean isIn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        boolean holds =
            switch (table) {
              case ANCHOR -> has(statement, "ANCHOR WHERE sequence <> 0");
              case String other when SEEDED.contains(other) -> false;
              default -> has(statement, '"' + table.replace("\"", "\"\"") + '"');
            };
        if (holds) {
          return false;
        }
      }
      return true;
    }
  }

  /** The names of all tables that there are. */
  static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static boolean has(Statement statement, String from) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT 1 FROM " + from + " FETCH FIRST ROW ONLY")) {
      return rows.next();
    }
  }

  /** Takes all away. Where the power goes meanwhile, what is left is a beginning as well. */
  static void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP ALL OBJECTS");
    }
  }
}
