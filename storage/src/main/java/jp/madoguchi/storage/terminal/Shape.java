package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.terminal.schema.DefaultSchema;
import org.jooq.Check;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.Table;
import org.jooq.UniqueKey;

/**
 * Compares a migrated database with what the migrations make, name by name. The typed tables were
 * made from the same scripts.
 */
final class Shape {
  /** Flyway's own table holds which scripts ran. */
  private static final String OURS =
      " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME <> 'flyway_schema_history'";

  private static final String COLUMNS =
      "SELECT TABLE_NAME || '.' || COLUMN_NAME || ' ' || ORDINAL_POSITION || ' ' || IS_NULLABLE"
          + " || CASE WHEN COLUMN_DEFAULT IS NULL THEN '' ELSE ' DEFAULT' END"
          + " FROM INFORMATION_SCHEMA.COLUMNS"
          + OURS;

  private static final String CONSTRAINTS =
      "SELECT TABLE_NAME || ' ' || CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
          + OURS;

  private static final String INDEXES =
      "SELECT TABLE_NAME || ' ' || INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES"
          + OURS
          + " AND NOT IS_GENERATED";

  private static final List<String> MADE_COLUMNS = columns();
  private static final List<String> MADE_CONSTRAINTS = constraints();
  private static final List<String> MADE_INDEXES = indexes();

  private Shape() {}

  /**
   * @throws StoreFailure.Hostile something is there that the migrations do not make, or a table, a
   *     column or a constraint of theirs is not. A missing index is only slow.
   */
  static void require(Connections connections) throws StoreFailure {
    try (Connection connection = connections.connection();
        Statement statement = connection.createStatement()) {
      requireSame(MADE_COLUMNS, found(statement, COLUMNS));
      requireSame(MADE_CONSTRAINTS, found(statement, CONSTRAINTS));
      SortedSet<String> further = found(statement, INDEXES);
      MADE_INDEXES.forEach(further::remove);
      requireSame(List.of(), further);
    } catch (SQLException e) {
      throw connections.judged(e);
    }
  }

  private static void requireSame(List<String> made, SortedSet<String> found)
      throws StoreFailure.Hostile {
    SortedSet<String> differing = new TreeSet<>(made);
    for (String name : found) {
      if (!differing.remove(name)) {
        differing.add(name);
      }
    }
    Optional<String> first = differing.stream().findFirst();
    if (first.isPresent()) {
      throw new StoreFailure.Hostile(first.get());
    }
  }

  private static SortedSet<String> found(Statement statement, String query) throws SQLException {
    SortedSet<String> found = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      Field<?>[] fields = table.fields();
      for (int i = 0; i < fields.length; i++) {
        Field<?> column = fields[i];
        columns.add(
            "%s.%s %d %s%s"
                .formatted(
                    table.getName(),
                    column.getName(),
                    i + 1,
                    column.getDataType().nullable() ? "YES" : "NO",
                    column.getDataType().defaulted() ? " DEFAULT" : ""));
      }
    }
    return List.copyOf(columns);
  }

  private static List<String> constraints() {
    List<String> names = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      String before = table.getName() + " ";
      for (UniqueKey<?> key : table.getKeys()) {
        names.add(before + key.getName().toUpperCase(Locale.ROOT));
      }
      for (ForeignKey<?, ?> key : table.getReferences()) {
        names.add(before + key.getName().toUpperCase(Locale.ROOT));
      }
      for (Check<?> check : table.getChecks()) {
        names.add(before + check.getName().toUpperCase(Locale.ROOT));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> indexes() {
    List<String> names = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (Index index : table.getIndexes()) {
        names.add(table.getName() + " " + index.getName());
      }
    }
    return List.copyOf(names);
  }
}
