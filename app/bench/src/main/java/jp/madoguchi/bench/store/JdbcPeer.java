package jp.madoguchi.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;

/** Any store that speaks SQL; all are given the same statements. */
final class JdbcPeer implements Peer {
  /** How one of them is opened and how its commits come to the disk. */
  interface Engine {
    Connection open() throws Exception;

    void commit(Connection connection) throws Exception;

    void close() throws Exception;
  }

  private static final int PORTION = 1_000;
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE person(number BIGINT PRIMARY KEY, kana VARCHAR, birth INT, name VARCHAR,"
              + " address VARCHAR, rest VARCHAR)",
          "CREATE TABLE history(number BIGINT, turn INT, rest VARCHAR, PRIMARY KEY(number, turn))",
          "CREATE TABLE log(place INT PRIMARY KEY, entry VARCHAR)",
          "CREATE TABLE outbox(place INT PRIMARY KEY, act VARCHAR)");
  private static final String INDEX = "CREATE INDEX reading ON person(kana, birth)";

  private final Engine engine;
  private Connection connection;

  JdbcPeer(Engine engine) throws Exception {
    this.engine = engine;
    this.connection = opened();
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    engine.commit(connection);
  }

  private Connection opened() throws Exception {
    Connection fresh = engine.open();
    fresh.setAutoCommit(false);
    return fresh;
  }

  @Override
  public void load(Iterator<Row> rows) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO person VALUES(?, ?, ?, ?, ?, ?)")) {
      for (int i = 1; rows.hasNext(); i++) {
        Row row = rows.next();
        insert.setLong(1, row.number());
        insert.setString(2, row.kana());
        insert.setInt(3, row.birth());
        insert.setString(4, row.name());
        insert.setString(5, row.address());
        insert.setString(6, row.rest());
        insert.addBatch();
        if (i % PORTION == 0 || !rows.hasNext()) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(INDEX);
    }
    engine.commit(connection);
  }

  @Override
  public void reopen() throws Exception {
    close();
    connection = opened();
    lookUp(1);
  }

  @Override
  public int lookUp(long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name, address, rest FROM person WHERE number = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(3).length() : 0;
      }
    }
  }

  @Override
  public int byReading(String beginning, int birth) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name FROM person WHERE kana >= ? AND kana < ? AND birth = ? LIMIT 100")) {
      select.setString(1, beginning);
      select.setString(2, beginning + '\uffff');
      select.setInt(3, birth);
      return count(select);
    }
  }

  @Override
  public int byReadingPart(String part) throws SQLException {
    return like("kana", '%' + part + '%');
  }

  @Override
  public int byName(String first, String last) throws SQLException {
    return like("name", first + '%' + last);
  }

  @Override
  public int byAddressPart(String part) throws SQLException {
    return like("address", '%' + part + '%');
  }

  private int like(String column, String pattern) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name FROM person WHERE " + column + " LIKE ? LIMIT 100")) {
      select.setString(1, pattern);
      return count(select);
    }
  }

  private static int count(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  /** Approves, and reads what stands there now. */
  Row approved(long number, int turn) throws Exception {
    approve(number, turn);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT kana, birth, name, address, rest FROM person WHERE number = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Row(
            number,
            row.getString(1),
            row.getInt(2),
            row.getString(3),
            "",
            row.getString(4),
            row.getString(5));
      }
    }
  }

  @Override
  public void approve(long number, int turn) throws Exception {
    String text = "住所の変更".repeat(60);
    run("UPDATE person SET address = ? WHERE number = ?", "９番地" + turn, number);
    run("INSERT INTO history VALUES(?, ?, ?)", number, turn, text);
    run("INSERT INTO log VALUES(?, ?)", turn, text);
    run("INSERT INTO outbox VALUES(?, ?)", turn, text + text);
    engine.commit(connection);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws Exception {
    connection.close();
    engine.close();
  }
}
