package jp.madoguchi.storage.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;

/**
 * The scripts that make the centre's tables: the same on each database, and on PostgreSQL those
 * that divide the large tables. What they ask for: whose a database is that was of one municipality
 * alone, how a large table ends, and into how many parts it is divided.
 */
final class CentreScripts {
  private static final String EVERYWHERE = "classpath:jp/madoguchi/sql/centre";
  private static final String ON_POSTGRESQL = "classpath:jp/madoguchi/sql/postgresql";
  private static final int PARTITIONS = 16;

  private CentreScripts() {}

  static FluentConfiguration of(CentreConnections connections, MunicipalityCode municipality) {
    boolean divided = connections.dialect() == SQLDialect.POSTGRES;
    List<String> locations = new ArrayList<>(List.of(EVERYWHERE));
    if (divided) {
      locations.add(ON_POSTGRESQL);
    }
    return Flyway.configure()
        .dataSource(connections.source())
        .locations(locations.toArray(String[]::new))
        .placeholders(
            Map.of(
                "municipality",
                municipality.digits(),
                "divided",
                divided ? "partition by hash (municipality_code)" : "",
                "partitions",
                Integer.toString(PARTITIONS)))
        .failOnMissingLocations(true)
        .loggers("slf4j")
        .cleanDisabled(true);
  }
}
