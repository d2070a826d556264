package jp.madoguchi.storage.centre;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.database.TestCentre;

/** A centre's database with the tables of an earlier version; to be closed after the store. */
final class OldCentre implements AutoCloseable {
  private static final String SCRIPTS = "/jp/madoguchi/sql/centre/";
  private static final Pattern COMMENT = Pattern.compile("^--.*$", Pattern.MULTILINE);

  /** Each after those that it refers to: none refers to one that refers to another. */
  private static final String TABLES =
      """
      select t.table_name from information_schema.tables t
      where t.table_schema = current_schema and t.table_name <> 'flyway_schema_history'
      order by (select count(*) from information_schema.table_constraints c
        where c.table_schema = current_schema and c.table_name = t.table_name
        and c.constraint_type = 'FOREIGN KEY'), t.table_name\
      """;

  private final CentreConnections connections;
  private final List<String> tables;

  private OldCentre(CentreConnections connections) throws SQLException {
    this.connections = connections;
    this.tables = tables(connections);
  }

  /** A new one. */
  static OldCentre at(CentrePlace place, String version) throws IOException, SQLException {
    CentreConnections connections = CentreStore.connections(place);
    CentreScripts.of(place, connections, TestCentre.CITY).target(version).load().migrate();
    return new OldCentre(connections);
  }

  void execute(String statement, Object... values) throws SQLException {
    try (Connection connection = connections.source().getConnection();
        PreparedStatement sql = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        sql.setObject(i + 1, values[i]);
      }
      sql.execute();
    }
  }

  /** Runs so many statements of a script, as if the machine had been switched off then. */
  void runPart(String script, int statements) throws IOException, SQLException {
    try (InputStream in =
        Objects.requireNonNull(OldCentre.class.getResourceAsStream(SCRIPTS + script))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> each =
          Stream.of(COMMENT.matcher(text).replaceAll("").split(";"))
              .map(String::strip)
              .filter(statement -> !statement.isEmpty())
              .map(statement ->
                  statement
                      .replace("${municipality}", TestCentre.CITY.digits())
                      .replace("${divided}", ""))
              .toList();
      for (String statement : each.subList(0, statements)) {
        execute(statement);
      }
    }
  }

  /** Two rows in every table. */
  void fill() throws SQLException {
    for (String table : tables) {
      for (int seed = 7; seed < 9; seed++) {
        insert(table, seed);
      }
    }
  }

  private static List<String> tables(CentreConnections connections) throws SQLException {
    try (Connection connection = connections.source().getConnection();
        Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery(TABLES)) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(lower(found.getString(1)));
      }
      return tables;
    }
  }

  private void insert(String table, int seed) throws SQLException {
    List<Object> values = new ArrayList<>();
    try (Connection connection = connections.source().getConnection();
        Statement sql = connection.createStatement();
        ResultSet none = sql.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData columns = none.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        values.add(value(columns.getColumnType(i), seed));
      }
    }
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    execute("insert into " + table + " values (" + places + ")", values.toArray());
  }

  private static Object value(int type, int seed) {
    return switch (type) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> seed;
      case Types.VARCHAR -> Integer.toString(seed);
      case Types.BINARY, Types.VARBINARY -> new byte[] {(byte) seed, 0};
      case Types.DATE -> Date.valueOf(LocalDate.of(2026, 11, seed));
      default -> throw new IllegalStateException("a column of type " + type);
    };
  }

  /** What is in each table that there was at first, by names of columns. */
  Map<String, Set<Map<String, Object>>> rows() throws SQLException {
    Map<String, Set<Map<String, Object>>> rows = new TreeMap<>();
    for (String table : tables) {
      rows.put(table, rows(table));
    }
    return rows;
  }

  private Set<Map<String, Object>> rows(String table) throws SQLException {
    try (Connection connection = connections.source().getConnection();
        Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery("select * from " + table)) {
      Set<Map<String, Object>> rows = new HashSet<>();
      while (found.next()) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          Object value = found.getObject(i);
          row.put(
              lower(found.getMetaData().getColumnName(i)),
              value instanceof byte[] raw ? Bytes.of(raw) : String.valueOf(value));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    connections.close();
  }
}
