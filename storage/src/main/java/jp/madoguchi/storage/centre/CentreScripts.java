package jp.madoguchi.storage.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.MunicipalityCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The scripts that make the centre's tables: the same on each database, and on PostgreSQL those
 * that divide the large tables. What they ask for: whose a database is that was of one municipality
 * alone, how a large table ends, and into how many parts it is divided.
 */
final class CentreScripts {
  private static final String EVERYWHERE = "classpath:jp/madoguchi/sql/centre";
  private static final String ON_POSTGRESQL = "classpath:jp/madoguchi/sql/postgresql";

  private CentreScripts() {}

  static FluentConfiguration of(
      CentrePlace place, CentreConnections connections, MunicipalityCode municipality) {
    int partitions = place instanceof CentrePlace.Server server ? server.partitions() : 0;
    List<String> locations = new ArrayList<>(List.of(EVERYWHERE));
    if (partitions > 0) {
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
                partitions > 0 ? "partition by hash (municipality_code)" : "",
                "partitions",
                Integer.toString(partitions)))
        .failOnMissingLocations(true)
        .loggers("slf4j")
        .cleanDisabled(true);
  }
}
