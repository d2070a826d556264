package jp.madoguchi.storage.terminal;

import java.sql.SQLException;
import jp.madoguchi.core.store.StoreFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the newest schema; forward only. */
final class Migrations {
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";

  private Migrations() {}

  /**
   * Runs what has not run yet.
   *
   * @throws StoreFailure a script failed, or one that has run reads differently now
   */
  static void run(Connections connections) throws StoreFailure {
    try {
      Flyway.configure()
          .dataSource(connections.dataSource())
          .locations(SCRIPTS)
          .failOnMissingLocations(true)
          .loggers("slf4j")
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw e.getCause() instanceof SQLException cause
          ? connections.judged(cause)
          : new StoreFailure.Refused(e);
    }
  }
}
