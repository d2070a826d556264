package jp.madoguchi.storage.terminal;

import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the newest schema; forward only. */
final class Migrations {
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";

  private Migrations() {}

  static void run(DataSource database) {
    try {
      Flyway.configure()
          .dataSource(database)
          .locations(SCRIPTS)
          .failOnMissingLocations(true)
          .loggers("slf4j")
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreUnavailable(e);
    }
  }
}
