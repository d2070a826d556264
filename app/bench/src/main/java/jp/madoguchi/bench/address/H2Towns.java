package jp.madoguchi.bench.address;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.text.Kana;

/** The same towns in a table of plain H2 in memory, with an index for each question. */
final class H2Towns implements PeerAddresses {
  private final Connection connection;

  private H2Towns(Connection connection) {
    this.connection = connection;
  }

  static H2Towns of(List<Town> towns) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE T(ID INT PRIMARY KEY, CODE VARCHAR, P VARCHAR, M VARCHAR, K VARCHAR,"
              + " LINE VARCHAR)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO T VALUES(?, ?, ?, ?, ?, ?)")) {
        for (int i = 0; i < towns.size(); i++) {
          Town town = towns.get(i);
          insert.setInt(1, i);
          insert.setString(2, town.postalCode().digits());
          insert.setString(3, Kana.fold(town.municipality().prefectureKana()));
          insert.setString(4, Kana.fold(town.municipality().kana()));
          insert.setString(5, Kana.fold(town.kana()));
          insert.setString(6, town.oneLine());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute("CREATE INDEX T_CODE ON T(CODE)");
      statement.execute("CREATE INDEX T_KANA ON T(P, M, K)");
      statement.execute("CREATE INDEX T_LINE ON T(LINE)");
    }
    return new H2Towns(connection);
  }

  @Override
  public int byPostalCode(String digits, int limit) throws SQLException {
    return count("SELECT ID FROM T WHERE CODE LIKE ? LIMIT " + limit, digits + "%");
  }

  @Override
  public int byHeads(String prefecture, String municipality, String town, int limit)
      throws SQLException {
    return count(
        "SELECT ID FROM T WHERE P LIKE ? AND M LIKE ? AND K LIKE ? LIMIT " + limit,
        Kana.fold(prefecture) + "%",
        Kana.fold(municipality) + "%",
        Kana.fold(town) + "%");
  }

  @Override
  public int beginning(String text, int limit) throws SQLException {
    return count("SELECT ID FROM T WHERE LINE LIKE ? LIMIT " + limit, text + "%");
  }

  /** The longest name that the address begins with: its beginnings are asked for at once. */
  @Override
  public int townOf(String address) throws SQLException {
    String marks = "?, ".repeat(address.length() - 1) + "?";
    String[] beginnings = new String[address.length()];
    for (int i = 0; i < beginnings.length; i++) {
      beginnings[i] = address.substring(0, i + 1);
    }
    return count(
        "SELECT ID FROM T WHERE LINE IN (" + marks + ") ORDER BY LENGTH(LINE) DESC LIMIT 1",
        beginnings);
  }

  private int count(String sql, String... values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        int found = 0;
        while (rows.next()) {
          found++;
        }
        return found;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
