package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A row of Flyway's table: which script ran, and how. */
record ScriptRun(
    String version, String description, String type, String file, int checksum, boolean success) {
  /** Flyway's first row tells of its table alone. */
  private static final String ALL =
      "SELECT \"version\", \"description\", \"type\", \"script\", \"checksum\", \"success\""
          + " FROM \""
          + Migrations.HISTORY
          + "\" WHERE \"type\" <> 'TABLE'"
          + " ORDER BY \"installed_rank\"";

  /** Those of a database that has the table, in order. */
  static List<ScriptRun> in(Connection connection) throws SQLException {
    List<ScriptRun> runs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        runs.add(
            new ScriptRun(
                String.valueOf(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getInt(5),
                rows.getBoolean(6)));
      }
    }
    return runs;
  }
}
