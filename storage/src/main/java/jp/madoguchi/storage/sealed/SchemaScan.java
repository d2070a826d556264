package jp.madoguchi.storage.sealed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Looks over an open database for anything but tables of plain columns. */
final class SchemaScan {
  private static final List<String> FOREIGN =
      List.of(
          "SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS",
          "SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES",
          "SELECT SYNONYM_NAME FROM INFORMATION_SCHEMA.SYNONYMS",
          "SELECT CONSTANT_NAME FROM INFORMATION_SCHEMA.CONSTANTS",
          "SELECT DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS",
          "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
              + " WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'"
              + " AND (TABLE_TYPE <> 'BASE TABLE' OR STORAGE_TYPE NOT IN ('CACHED', 'MEMORY')"
              + " OR TABLE_CLASS <> 'org.h2.mvstore.db.MVTable')",
          "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS"
              + " WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'"
              + " AND (DATA_TYPE = 'JAVA_OBJECT' OR IS_GENERATED <> 'NEVER')");

  private SchemaScan() {}

  static Optional<String> firstForeign(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String query : FOREIGN) {
        try (ResultSet found = statement.executeQuery(query)) {
          if (found.next()) {
            return Optional.of(found.getString(1));
          }
        }
      }
      return Optional.empty();
    }
  }
}
