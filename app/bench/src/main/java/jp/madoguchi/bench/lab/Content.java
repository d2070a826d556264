package jp.madoguchi.bench.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.sealed.SealedDatabase;

/** All that a store holds, as one digest: tables, columns, indexes and each value of each row. */
final class Content {
  /** Names that the database draws for indexes of keys end in a number of its own. */
  private static final String STRUCTURE =
      "SELECT TABLE_NAME || '.' || COLUMN_NAME || ' ' || DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
          + " WHERE TABLE_SCHEMA = 'PUBLIC' UNION ALL"
          + " SELECT TABLE_NAME || ' ' || REGEXP_REPLACE(INDEX_NAME, '_[0-9A-F]+$', '')"
          + " || '(' || COLUMN_NAME || ORDINAL_POSITION || ')'"
          + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1";

  /** Flyway's own table holds the time of day; its rows are told by the structure. */
  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
          + " AND TABLE_NAME <> 'flyway_schema_history' ORDER BY 1";

  /** Tables whose rows an update draws by chance or moves. */
  private static final Set<String> DRAWN = Set.of("ANCHOR", "REGISTER_CHANGE", "REGISTER_HEAD");

  private Content() {}

  /** What a new store has: its tables; the values of the first rows may be drawn by chance. */
  static String structure(SealedDatabase database) throws StoreFailure {
    return digest(database, _ -> false);
  }

  static String digest(SealedDatabase database) throws StoreFailure {
    return digest(database, _ -> true);
  }

  /** All that people entered: without the rows that an update draws by chance or moves. */
  static String work(SealedDatabase database) throws StoreFailure {
    return digest(database, table -> !DRAWN.contains(table));
  }

  private static String digest(SealedDatabase database, Predicate<String> rows)
      throws StoreFailure {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      MessageDigest digest = Sha256.fresh();
      for (String line : lines(statement, STRUCTURE)) {
        put(digest, line);
      }
      for (String table : lines(statement, TABLES).stream().filter(rows).toList()) {
        put(digest, table);
        for (String row : lines(statement, "SELECT * FROM \"" + table + '"')) {
          put(digest, row);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (SQLException e) {
      throw database.judged(e);
    }
  }

  private static void put(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static List<String> lines(Statement statement, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          line.append(value(rows.getObject(column))).append('\t');
        }
        lines.add(line.toString().strip());
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String value(Object value) {
    return value instanceof byte[] bytes ? Sha256.of(bytes).toString() : String.valueOf(value);
  }
}
