package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.CsvSource;
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

  /** The version after so many scripts: a number may be left out. */
  private static int version(int scripts) {
    return scripts == 0
        ? 0
        : Integer.parseInt(Migrations.usual().scripts().get(scripts - 1).version());
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
        migrate(database, version(cut.version()));
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
    private static final String ID = "X'00000000000000000000000000000001'";
    private static final String HASH = "X'" + "ab".repeat(32) + "'";

    @ParameterizedTest
    @CsvSource({"REFUSED, 1", "HELD, 1", "APPLIED, 0", "SEALED, 0"})
    void listsWhatWasNotTakenBeforeThereWasAList(String state, int listed) throws Exception {
      try (PlainDatabase database = PlainDatabase.inMemory()) {
        migrate(database, 10);
        execute(
            database,
            "INSERT INTO session_credential VALUES (%s, 1, 'T-01', 'OP-1', X'01', 1, 2, X'02',"
                    .formatted(ID)
                + " X'03')",
            "INSERT INTO change_group (group_id, state, entrant) VALUES (%s, '%s', 'OP-1')"
                .formatted(ID, state),
            "INSERT INTO change_entry (change_id, group_id, group_index, state, address_number,"
                + " base_version, act, session_id, signature, batch_epoch, batch_sequence) VALUES"
                + " (%1$s, %1$s, 0, '%2$s', '0000000011', 1, X'0405', %1$s, X'06', 1, 1)"
                    .formatted(ID, state),
            "INSERT INTO batch_outbox VALUES (1, 1, X'0708', " + HASH + ", TRUE)",
            "INSERT INTO receipt VALUES (1, 1, 1, 'T-01', %1$s, 1, 1, %1$s, 77, 2, %1$s, X'09', %1$s)"
                .formatted(HASH));

        inTest.run(database);

        try (Connection connection = database.connection();
            Statement statement = connection.createStatement();
            var items =
                statement.executeQuery(
                    "SELECT COUNT(*), MAX(since_second) FROM work_item WHERE standing = 1")) {
          assertTrue(items.next());
          assertEquals(listed, items.getInt(1));
          assertEquals(listed * 77, items.getLong(2));
        }
      }
    }

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
