package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.core.store.StoreFailure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";
  private final Migrations inTest = Migrations.usual();

  /** A making that ended after so many statements of the script that follows {@code version}. */
  record Cut(int version, int statements) {}

  static Stream<Cut> everyCut() throws Exception {
    List<Cut> cuts = new ArrayList<>();
    for (int version = 0; version < Migrations.usual().scripts().size(); version++) {
      for (int count = 0; count <= statements(version).size(); count++) {
        cuts.add(new Cut(version, count));
      }
    }
    return cuts.stream();
  }

  private static List<String> statements(int version) throws Exception {
    String file = Migrations.usual().scripts().get(version).file();
    try (var in = Migrations.class.getResourceAsStream("/jp/madoguchi/sql/terminal/" + file)) {
      String script =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("--[^\n]*\n", "");
      return Arrays.stream(script.split(";")).filter(part -> !part.isBlank()).toList();
    }
  }

  private static void migrate(PlainDatabase database, int version) {
    if (version > 0) {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations(SCRIPTS)
          .loggers("slf4j")
          .target(Integer.toString(version))
          .load()
          .migrate();
    }
  }

  private static void execute(PlainDatabase database, String... statements) throws Exception {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<ScriptRun> ran(PlainDatabase database) throws Exception {
    try (Connection connection = database.connection()) {
      return ScriptRun.in(connection);
    }
  }

  @Test
  void theScriptsAreThoseThatFlywayFinds() throws Exception {
    try (PlainDatabase database = PlainDatabase.inMemory()) {
      inTest.run(database);

      assertEquals(inTest.scripts().stream().map(Script::run).toList(), ran(database));
    }
  }

  @Nested
  class AStoreThatHoldsNothing {
    @ParameterizedTest
    @MethodSource("jp.madoguchi.storage.terminal.MigrationsTest#everyCut")
    void isMadeAnewWhereverItsMakingWasCut(Cut cut) throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, cut.version());
        execute(
            database,
            statements(cut.version()).subList(0, cut.statements()).toArray(String[]::new));

        inTest.runWhereEmpty(database);

        Shape.require(database);
      }
    }

    @Test
    void isMadeAnewWhereATableWasBeingAltered() throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, 7);
        execute(
            database, "CREATE TABLE resident_present_copy_8_0 AS SELECT * FROM resident_present");

        inTest.runWhereEmpty(database);

        Shape.require(database);
      }
    }

    @Test
    void isMadeAnewWhereFlywaysTableIsMissing() throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, 3);
        execute(database, "DROP TABLE \"flyway_schema_history\"");

        inTest.runWhereEmpty(database);

        Shape.require(database);
      }
    }

    @Test
    void isMadeAnewWhereAScriptFailed() throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, 9);
        execute(
            database,
            "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '9'");

        inTest.runWhereEmpty(database);

        Shape.require(database);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void isRefusedWhereAScriptWasAlteredAfterItRan(int version) throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, version);
        execute(
            database,
            "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '5'");
        List<ScriptRun> before = ran(database);

        assertThrows(StoreFailure.Refused.class, () -> inTest.runWhereEmpty(database));

        assertEquals(before, ran(database));
      }
    }
  }

  @Nested
  class AStoreOfAnOlderSchema {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "INSERT INTO operator VALUES ('OP-1', 'P-1', '架空 太郎', '市民課', 3, DATE '2026-04-01',"
              + " DATE '2027-03-31')",
          "INSERT INTO change_group (group_id, state, entrant) VALUES"
              + " (X'00000000000000000000000000000001', 'ENTERED', 'OP-1')",
          "INSERT INTO draft VALUES"
              + " (X'00000000000000000000000000000001', 'OP-1', 'move-within', 1, 'R-1', 5)",
          "CREATE TABLE further AS SELECT 1 AS a",
          "UPDATE anchor SET sequence = 1"
        })
    void isNeverThrownAwayWhereItHolds(String statement) throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, 7);
        execute(database, statement);
        List<ScriptRun> before = ran(database);

        assertThrows(StoreFailure.NotUpdated.class, () -> inTest.runWhereEmpty(database));

        assertEquals(before, ran(database));
      }
    }
  }
}
