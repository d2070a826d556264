package jp.madoguchi.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.text.TextPattern;

/** The same keys in a table of plain H2 in memory: no cipher, no disk, the indexes of the store. */
final class PlainH2Index implements PeerIndex {
  private static final int PORTION = 1_000;

  private final Connection connection;

  private PlainH2Index(Connection connection) {
    this.connection = connection;
  }

  static PlainH2Index of(Stream<ResidentRecord> residents) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE R(ID INT PRIMARY KEY, KANA VARCHAR, NAME VARCHAR, BIRTH DATE,"
              + " ADDRESS VARCHAR)");
      insert(connection, residents.iterator());
      statement.execute("CREATE INDEX R_KANA ON R(KANA, BIRTH)");
      statement.execute("CREATE INDEX R_BIRTH ON R(BIRTH)");
    }
    return new PlainH2Index(connection);
  }

  private static void insert(Connection connection, Iterator<ResidentRecord> residents)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO R VALUES(?, ?, ?, ?, ?)")) {
      for (int i = 1; residents.hasNext(); i++) {
        ResidentRecord resident = residents.next();
        insert.setInt(1, i);
        insert.setString(2, SearchKeys.reading(resident.name().kana().value()));
        insert.setString(3, SearchKeys.written(resident.name().name().value()));
        insert.setDate(4, Date.valueOf(resident.birth().sortKey()));
        insert.setString(5, SearchKeys.address(resident.address().address().oneLine()));
        insert.addBatch();
        if (i % PORTION == 0 || !residents.hasNext()) {
          insert.executeBatch();
        }
      }
    }
  }

  @Override
  public int found(ResidentQuery query, int limit) throws SQLException {
    NamePattern name = query.namePattern();
    String column = name.reading().isEmpty() ? "NAME" : "KANA";
    TextPattern pattern =
        name.all()
            ? query.addressPattern()
            : (name.reading().isEmpty() ? name.written() : name.reading()).getFirst();
    String sql =
        "SELECT ID FROM R WHERE "
            + (name.all() ? "ADDRESS" : column)
            + " LIKE ?"
            + query.birth().map(_ -> " AND BIRTH = ?").orElse("")
            + " LIMIT "
            + limit;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, like(pattern));
      if (query.birth().isPresent()) {
        select.setDate(2, Date.valueOf(BenchCity.day(query.birth().get())));
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

  private static String like(TextPattern pattern) {
    return (pattern.fromStart() ? "" : "%")
        + String.join("%", pattern.segments())
        + (pattern.toEnd() ? "" : "%");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
