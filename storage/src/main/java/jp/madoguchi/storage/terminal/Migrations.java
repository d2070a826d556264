package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedPeek;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Brings a database to the newest schema; forward only.
 *
 * @param locations of the scripts
 * @param newest version of the last of them
 */
record Migrations(List<String> locations, String newest) {
  /** The table in which Flyway keeps which scripts ran. */
  static final String HISTORY = "flyway_schema_history";

  private static final int VERSION = 1;
  private static final int SUCCESS = 9;
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";
  private static final String NEWEST = "9";

  /** Each is filled by work alone, and one of them in every store that was ever used. */
  private static final List<String> FILLED =
      List.of("RESIDENT_STATE", "OPERATOR", "ACCESS_LOG", "CHANGE_GROUP", "DRAFT", "BATCH_OUTBOX");

  Migrations {
    locations = List.copyOf(locations);
  }

  /** Those of this program. */
  static Migrations usual() {
    return new Migrations(List.of(SCRIPTS), NEWEST);
  }

  /** The tables that hold something in every store that was ever used. */
  static List<String> filled() {
    return FILLED;
  }

  /**
   * Runs what has not run yet.
   *
   * @throws StoreFailure a script failed, or one that has run reads differently now
   */
  void run(Connections connections) throws StoreFailure {
    try {
      flyway(connections).migrate();
    } catch (FlywayException e) {
      throw judged(connections, e);
    }
  }

  /**
   * As {@link #run}, in a store without content: one that is being made, or whose making was cut
   * short.
   *
   * @throws StoreFailure.NotUpdated there is content, which is migrated in a copy alone
   */
  void runWhereEmpty(Connections connections) throws StoreFailure {
    try {
      Flyway flyway = flyway(connections);
      MigrationInfoService found = flyway.info();
      if (found.applied().length > 0 && found.pending().length > 0 && isFilled(connections)) {
        throw new StoreFailure.NotUpdated(new IllegalStateException("not a copy"));
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw judged(connections, e);
    }
  }

  /** Whether the last script has run in what was found. */
  boolean haveRunIn(SealedPeek found) {
    return found.rows(HISTORY).stream()
        .anyMatch(row ->
            row.text(VERSION).filter(newest::equals).isPresent()
                && row.number(SUCCESS).orElse(0) == 1);
  }

  private Flyway flyway(Connections connections) {
    return Flyway.configure()
        .dataSource(connections.dataSource())
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .loggers("slf4j")
        .cleanDisabled(true)
        .load();
  }

  private static StoreFailure judged(Connections connections, FlywayException e) {
    return e.getCause() instanceof SQLException cause
        ? connections.judged(cause)
        : new StoreFailure.Refused(e);
  }

  private static boolean isFilled(Connections connections) throws StoreFailure {
    try (Connection connection = connections.connection();
        Statement statement = connection.createStatement()) {
      for (String table : FILLED) {
        if (isThere(statement, table) && hasRows(statement, table)) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw connections.judged(e);
    }
  }

  private static boolean isThere(Statement statement, String table) throws SQLException {
    return hasRows(
        statement,
        "INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = '" + table + "'");
  }

  private static boolean hasRows(Statement statement, String from) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT 1 FROM " + from + " FETCH FIRST ROW ONLY")) {
      return rows.next();
    }
  }
}
