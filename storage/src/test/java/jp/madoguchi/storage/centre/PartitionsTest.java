package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.ACCESS_ENTRY;
import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.centre.schema.Tables.DELTA_POINT;
import static jp.madoguchi.storage.centre.schema.Tables.LOG_NODE;
import static jp.madoguchi.storage.centre.schema.Tables.RECEIPT;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_DELTA;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_KEY;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_STATE;
import static jp.madoguchi.storage.centre.schema.Tables.SEALED_PART;
import static jp.madoguchi.storage.centre.schema.Tables.TREE_PART;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestPostgres;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The large tables on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionsTest {
  private static final int PARTS = 16;
  private static final Pattern PART = Pattern.compile("\\bon (\\w+_p\\d{3})\\b");

  @SuppressWarnings("NullAway.Init")
  private CentreStore inTest;

  @BeforeAll
  void open() {
    inTest = TestCentre.open(TestPostgres.running().create().place());
    inTest.inTransaction(WholeDay::morning);
  }

  @AfterAll
  void close() {
    inTest.close();
  }

  /** Those that grow with residents and with batches. */
  static List<Table<?>> large() {
    return List.of(
        RESIDENT_STATE,
        RESIDENT_DELTA,
        RESIDENT_KEY,
        DELTA_POINT,
        TREE_PART,
        SEALED_PART,
        BATCH,
        RECEIPT,
        CHANGE_ENTRY,
        ACCESS_ENTRY,
        LOG_NODE);
  }

  @ParameterizedTest
  @MethodSource("large")
  void aLargeTableHasItsParts(Table<?> table) {
    int parts =
        ask(own ->
            own.sql()
                .fetchCount(
                    DSL.table("pg_inherits"),
                    DSL.condition(
                        "inhparent = cast(? as regclass)",
                        table.getName().toLowerCase(Locale.ROOT))));
    assertEquals(PARTS, parts);
  }

  @ParameterizedTest
  @MethodSource("large")
  void theRowsOfAMunicipalityAreLookedForInOnePart(Table<?> table) {
    String plan = ask(own -> own.sql().explain(own.selectFrom(table)).plan());
    assertEquals(1, parts(plan).size(), plan);
  }

  @Test
  void aJoinReadsOnePartOfEach() {
    String plan = inTest.read(t -> t.own().sql().explain(t.deltas().states(0, 10)).plan());
    Set<String> parts = parts(plan);
    assertEquals(2, parts.size(), plan);
    assertEquals(
        1, parts.stream().map(part -> part.substring(part.length() - 3)).distinct().count(), plan);
  }

  @Test
  void aPlanThatServesAllMunicipalitiesLeavesOutTheOtherParts() {
    String plan =
        ask(own -> {
          own.sql().execute("set local plan_cache_mode = force_generic_plan");
          own.sql()
              .execute(
                  "prepare one_of_all (varchar) as"
                      + " select record from resident_state where municipality_code = $1");
          return own.sql().fetch("explain execute one_of_all ('132128')").format(100);
        });
    assertTrue(plan.contains("Subplans Removed: " + (PARTS - 1)), plan);
  }

  private <T> T ask(Function<OwnRows, T> question) {
    return inTest.read(transaction -> question.apply(transaction.own()));
  }

  private static Set<String> parts(String plan) {
    return PART.matcher(plan).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }
}
