package jp.madoguchi.bench.sim;

import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.RegisteredOperator;

/**
 * A centre's store that one world after the other begins with, made and filled once: its rows are
 * put back to what they were. A copy of them that a world keeps is put back in the same way. For
 * one thread.
 */
final class SimShelf implements AutoCloseable {
  private static final String USER = "centre";

  private final CentreStore store;
  private final Connection beside;
  private final Rows first;
  private final Rows kept;

  /** The rows of all tables at one moment, and the statements that keep and put them back. */
  private record Rows(List<PreparedStatement> keeping, List<PreparedStatement> puttingBack) {
    static Rows in(String schema, List<String> tables, Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create schema " + schema);
        for (String table : tables) {
          statement.execute(
              "create table %s.%s as select * from public.%2$s where false"
                  .formatted(schema, table));
        }
      }
      List<PreparedStatement> keeping = new ArrayList<>();
      List<PreparedStatement> puttingBack = new ArrayList<>();
      for (String table : tables.reversed()) {
        keeping.add(connection.prepareStatement("delete from " + schema + "." + table));
        puttingBack.add(connection.prepareStatement("delete from public." + table));
      }
      for (String table : tables) {
        keeping.add(connection.prepareStatement(copy("public", schema, table)));
        puttingBack.add(connection.prepareStatement(copy(schema, "public", table)));
      }
      return new Rows(keeping, puttingBack);
    }

    private static String copy(String from, String to, String table) {
      return "insert into %s.%s select * from %s.%2$s".formatted(to, table, from);
    }

    void keep() {
      run(keeping);
    }

    void putBack() {
      run(puttingBack);
    }

    private static void run(List<PreparedStatement> statements) {
      try {
        for (PreparedStatement each : statements) {
          each.execute();
        }
        statements.getFirst().getConnection().commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the centre's rows are not put back", e);
      }
    }
  }

  private SimShelf(CentreStore store, Connection beside, Rows first, Rows kept) {
    this.store = store;
    this.beside = beside;
    this.first = first;
    this.kept = kept;
  }

  /**
   * @param name tells it from others of the process
   */
  static SimShelf of(String name, SimOffice office) {
    CentreStore store = CentreStore.inMemory(name, SimOffice.CITY.code());
    store.fill(SimOffice.residents()::iterator);
    store.inTransaction(transaction -> register(transaction, office));
    try {
      Connection beside = DriverManager.getConnection("jdbc:h2:mem:" + name, USER, "");
      List<String> tables = tables(beside);
      Rows first = Rows.in("first_day", tables, beside);
      Rows kept = Rows.in("kept", tables, beside);
      beside.setAutoCommit(false);
      first.keep();
      return new SimShelf(store, beside, first, kept);
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory", e);
    }
  }

  /** Each after those that it refers to: what refers to another was made after it. */
  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select t.table_name from information_schema.tables t
                where t.table_schema = 'PUBLIC' and t.table_name <> 'flyway_schema_history'
                order by (select count(*) from information_schema.table_constraints c
                  where c.table_schema = 'PUBLIC' and c.table_name = t.table_name
                  and c.constraint_type = 'FOREIGN KEY'), t.table_name\
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static int register(CentreTransaction transaction, SimOffice office) {
    for (SimOffice.Seat seat : office.seats()) {
      transaction
          .registry()
          .enrol(
              seat.terminal(),
              1,
              List.of(
                  certificate(seat.lasting().classicalChain()),
                  certificate(seat.lasting().quantumSafeChain())));
      ends(transaction, seat.lasting());
      ends(transaction, seat.ending());
      seat.operators().forEach(operator -> register(transaction, operator));
    }
    office.administrators().all().forEach(each -> register(transaction, each));
    return office.seats().size();
  }

  /** As whoever registers a terminal does, so that a centre that was put back may know it again. */
  private static void ends(CentreTransaction transaction, DeviceKeys keys) {
    Stream.of(keys.classicalChain(), keys.quantumSafeChain())
        .map(List::getFirst)
        .forEach(each ->
            transaction
                .certification()
                .ends(Sha256.of(Certificates.encoded(each)), each.getNotAfter().toInstant()));
  }

  private static void register(CentreTransaction transaction, MadeUpOperator operator) {
    transaction
        .registry()
        .register(
            new RegisteredOperator(
                operator.operator(), Sha256.of(operator.certificate().toArray())));
  }

  private static Bytes certificate(List<X509Certificate> chain) {
    return Sha256.of(Certificates.encoded(chain.getFirst()));
  }

  /** The terminals of this world are known with the certificates that end soon. */
  void expectEnding(List<SimOffice.Seat> seats) {
    for (SimOffice.Seat seat : seats) {
      know(seat.lasting().classicalChain(), seat.ending().classicalChain());
      know(seat.lasting().quantumSafeChain(), seat.ending().quantumSafeChain());
    }
  }

  private void know(List<X509Certificate> before, List<X509Certificate> now) {
    run(
        "update device_certificate set fingerprint = ? where fingerprint = ?",
        certificate(now).toArray(),
        certificate(before).toArray());
  }

  CentreStore store() {
    return store;
  }

  /** For mistakes: does something to the tables that the centre would not do. */
  void run(String sql, Object... values) {
    try (PreparedStatement statement = beside.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      beside.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** All is as on the first day. */
  void begin() {
    first.putBack();
  }

  /** Keeps what is there now; what was kept before is forgotten. */
  void keep() {
    kept.keep();
  }

  /** All is as when it was kept. */
  void putBack() {
    kept.putBack();
  }

  @Override
  public void close() {
    try {
      beside.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory", e);
    } finally {
      store.close();
    }
  }
}
