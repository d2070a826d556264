package jp.madoguchi.storage.sealed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Looks over an open database for anything but tables of plain columns. */
final class SchemaScan {
  private static final String OWN = " <> 'INFORMATION_SCHEMA'";
  private static final List<String> FOREIGN =
      List.of(
          "SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS",
          "SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES",
          "SELECT SYNONYM_NAME FROM INFORMATION_SCHEMA.SYNONYMS",
          "SELECT CONSTANT_NAME FROM INFORMATION_SCHEMA.CONSTANTS",
          "SELECT DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS",
          "SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES",
          "SELECT ROLE_NAME FROM INFORMATION_SCHEMA.ROLES WHERE ROLE_NAME <> 'PUBLIC'",
          "SELECT GRANTEE FROM INFORMATION_SCHEMA.RIGHTS",
          "SELECT USER_NAME FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME <> '"
              + SealedDatabase.USER
              + "'",
          "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA"
              + " WHERE SCHEMA_NAME NOT IN ('INFORMATION_SCHEMA', 'PUBLIC')",
          "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA"
              + OWN
              + " AND (TABLE_TYPE <> 'BASE TABLE' OR STORAGE_TYPE <> 'CACHED'"
              + " OR TABLE_CLASS <> 'org.h2.mvstore.db.MVTable')",
          "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA"
              + OWN
              + " AND (DATA_TYPE = 'JAVA_OBJECT' OR IS_GENERATED <> 'NEVER'"
              + " OR COLUMN_ON_UPDATE IS NOT NULL OR COLUMN_DEFAULT LIKE '%(%')");

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
