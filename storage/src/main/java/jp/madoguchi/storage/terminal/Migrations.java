package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedPeek;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the newest schema; forward only.
 *
 * @param locations of the scripts
 * @param scripts all that there are, in order
 */
record Migrations(List<String> locations, List<Script> scripts) {
  /** The table in which Flyway keeps which scripts ran. */
  static final String HISTORY = "flyway_schema_history";

  private static final int VERSION = 1;
  private static final int SUCCESS = 9;
  private static final String LOCATION = "classpath:jp/madoguchi/sql/terminal";

  private static final List<Script> SCRIPTS =
      List.of(
          new Script("1", "register and changes", -1_340_547_155),
          new Script("2", "log drafts operators", -371_250_659),
          new Script("3", "outbox", -580_764_018),
          new Script("4", "log commitments", -233_468_919),
          new Script("5", "reading index", 292_394_121),
          new Script("6", "anchor", 1_909_106_226),
          new Script("7", "register changes", -1_644_810_756),
          new Script("8", "retention", 2_143_083_554),
          new Script("9", "retention by itself", -1_061_479_622),
          new Script("10", "downstream", 566_692_788),
          new Script("11", "work list", -1_765_782_368),
          new Script("12", "media", -1_644_029_473),
          new Script("13", "trust", 1_704_234_067),
          new Script("14", "earlier receipts", 130_408_438),
          new Script("15", "centre log", 83_553_629),
          new Script("16", "tree of histories", -821_809_071),
          new Script("17", "seat", -208_152_819),
          new Script("18", "operator register", -1_540_390_726),
          new Script("19", "particulars", 1_292_095_075),
          new Script("20", "restraint", 1_514_835_931),
          new Script("21", "lots", 196_001_893),
          new Script("22", "lots seen", -288_707_693),
          new Script("23", "memo", -1_899_097_585),
          new Script("24", "entries beside", -1_650_123_171),
          new Script("25", "departures", -1_543_457_049),
          new Script("26", "register as of", -1_274_577_485),
          new Script("27", "certificates", -1_780_088_524),
          new Script("28", "counter cases", 2_026_604_368),
          new Script("29", "notices", 2_035_944_370),
          new Script("30", "households then", 1_231_343_609),
          new Script("31", "tell", 743_610_148));

  Migrations {
    locations = List.copyOf(locations);
    scripts = List.copyOf(scripts);
  }

  /** Those of this program. */
  static Migrations usual() {
    return new Migrations(List.of(LOCATION), SCRIPTS);
  }

  /** The version of the last script. */
  String newest() {
    return scripts.getLast().version();
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
   * Makes the schema in a store without content. The statements of a script are not one
   * transaction, so that what a power cut left of the making is taken away and made anew. Does
   * nothing where exactly these scripts ran.
   *
   * @throws StoreFailure.NotUpdated there is content, which is migrated in a copy alone
   * @throws StoreFailure a script failed, or one that has run reads differently now
   */
  void runWhereEmpty(Connections connections) throws StoreFailure {
    try (Connection connection = connections.connection()) {
      Set<String> tables = Beginnings.tables(connection);
      List<ScriptRun> ran = tables.contains(HISTORY) ? ScriptRun.in(connection) : List.of();
      if (ran.equals(runs())) {
        return;
      }
      if (!tables.isEmpty() && isPartOf(ran)) {
        if (!Beginnings.isIn(connection)) {
          throw new StoreFailure.NotUpdated(new IllegalStateException("not a copy"));
        }
        Beginnings.clear(connection);
      }
    } catch (SQLException e) {
      throw connections.judged(e);
    }
    run(connections);
  }

  private List<ScriptRun> runs() {
    return scripts.stream().map(Script::run).toList();
  }

  /** Whether these scripts ran in order, the last of them with or without success, and not all. */
  private boolean isPartOf(List<ScriptRun> ran) {
    List<ScriptRun> whole = ran.stream().filter(ScriptRun::success).toList();
    return whole.size() < scripts.size()
        && ran.size() <= whole.size() + 1
        && whole.equals(runs().subList(0, whole.size()));
  }

  /** Whether the last script has run in what was found. */
  boolean haveRunIn(SealedPeek found) {
    return found.rows(HISTORY).stream()
        .anyMatch(row ->
            row.text(VERSION).filter(newest()::equals).isPresent()
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
}
