package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.CENTRE_LOG;
import static jp.madoguchi.storage.centre.schema.Tables.DELTA_HEAD;
import static jp.madoguchi.storage.centre.schema.Tables.LOG_ERA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.storage.centre.schema.DefaultSchema;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import org.jooq.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases from before several municipalities shared one. */
class OldCentreTest {
  /** What each municipality has a row of from the beginning. */
  private static final Set<Table<?>> BEGUN = Set.of(CENTRE_LOG, DELTA_HEAD, LOG_ERA);

  @Nested
  @OnEachDatabase
  class AWholeOne {
    private final TestDatabase database;

    AWholeOne(TestDatabase database) {
      this.database = database.orSkip();
    }

    @Test
    void isOfTheMunicipalityForWhichItIsOpened() throws Exception {
      CentrePlace place = database.fresh("old-whole");
      try (OldCentre old = OldCentre.at(place, "9")) {
        old.fill();
        Map<String, Set<Map<String, Object>>> before = old.rows();
        TestCentre.open(place).close();
        assertMoved(before, old);
      }
    }

    @Test
    void holdsNothingForAnother() throws Exception {
      CentrePlace place = database.fresh("old-other");
      try (OldCentre old = OldCentre.at(place, "9")) {
        old.fill();
        TestCentre.open(place).close();
        try (CentreStore other = CentreStore.join(place, TestCentre.NEIGHBOUR)) {
          other.read(transaction -> {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
              int begun = BEGUN.contains(table) ? 1 : 0;
              assertEquals(begun, transaction.own().count(table), table.getName());
            }
            return 0;
          });
        }
      }
    }
  }

  /** H2 does not take back half a script. */
  @ParameterizedTest
  @CsvSource({
    "9, V10__municipality.sql, 1",
    "9, V10__municipality.sql, 33",
    "9, V10__municipality.sql, 60",
    "9, V10__municipality.sql, 130",
    "10, V10_1__large_tables.sql, 4",
    "10.1, V11__move.sql, 5",
    "11, V11_1__drop_moved.sql, 3",
  })
  void oneThatWasCutInTheMidstOfAScriptIsBroughtUpToDate(
      String version, String script, int statements) throws Exception {
    CentrePlace place = new CentrePlace.InMemory("old-cut-" + script + statements);
    try (OldCentre old = OldCentre.at(place, "9")) {
      old.fill();
      Map<String, Set<Map<String, Object>>> before = old.rows();
      try (OldCentre further = OldCentre.at(place, version)) {
        further.runPart(script, statements);
      }
      TestCentre.open(place).close();
      assertMoved(before, old);
    }
  }

  /** Made anew from the row of states when somebody asks (V14). */
  private static final Set<String> OF_THE_TREE = Set.of("tree_part", "delta_point", "delta_head");

  private static void assertMoved(Map<String, Set<Map<String, Object>>> before, OldCentre old)
      throws SQLException {
    Map<String, Set<Map<String, Object>>> after = old.rows();
    before.keySet().removeAll(OF_THE_TREE);
    before.forEach((table, rows) -> {
      assertFalse(rows.isEmpty(), table);
      Set<Map<String, Object>> bare = new HashSet<>();
      for (Map<String, Object> row : after.getOrDefault(table, Set.of())) {
        assertEquals(TestCentre.CITY.digits(), row.remove("municipality_code"), table);
        bare.add(row);
      }
      assertTrue(bare.containsAll(rows), table);
      // The log begins with the first opening.
      assertEquals(rows.size() + (table.equals("centre_log") ? 1 : 0), bare.size(), table);
    });
  }
}
