package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalStoreTest {
  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  @TempDir Path folder;

  @Nested
  class OverASealedDatabase {
    private final Randomness randomness = FreshBytes.source();

    @Test
    void whatWasWrittenIsThereWhenOpenedAgain() throws Exception {
      try (Secret key = Secret.taking(randomness.bytes(32))) {
        try (SealedDatabase database = database(key)) {
          TerminalStore inTest = store(database);
          inTest.bulkLoad(List.of(hanako).stream());
          inTest.operators().put(People.operator(People.CLERK, Right.ENTER));
          inTest.changes().enter(Moves.group(hanako));
        }
        try (SealedDatabase database = database(key)) {
          TerminalStore inTest = store(database);
          assertEquals(Optional.of(hanako), inTest.register().current(hanako.number()));
          assertEquals(1, inTest.changes().openFor(hanako.number()).stream().count());
        }
      }
    }

    private SealedDatabase database(Secret key) throws Exception {
      return SealedDatabase.open(new DirectoryFiles(folder), "store", key, randomness);
    }

    private TerminalStore store(SealedDatabase database) throws StoreFailure {
      return TerminalStore.open(database, new StepClock(), randomness, OpenStore.TERMINAL);
    }
  }

  @Test
  void aScriptThatWasAlteredAfterItRanIsRefused() throws Exception {
    try (PlainDatabase database = PlainDatabase.inMemory()) {
      TerminalStore.open(database, new StepClock(), FreshBytes.source(), OpenStore.TERMINAL);
      execute(database, "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1");
      assertThrows(
          StoreFailure.Refused.class,
          () ->
              TerminalStore.open(
                  database, new StepClock(), FreshBytes.source(), OpenStore.TERMINAL));
    }
  }

  @Test
  void aFailureOfTheDatabaseIsToldWithoutPersonalData() throws Exception {
    try (OpenStore open = OpenStore.inMemory().with(hanako)) {
      execute(open.database(), "DROP TABLE access_log");
      AccessNote note = AccessNote.about(AccessEvent.VIEW, hanako.number(), "ヤマダ");
      StoreUnavailable failure =
          assertThrows(
              StoreUnavailable.class,
              () ->
                  open.store()
                      .log()
                      .append(People.CLERK, Optional.empty(), Optional.empty(), note));
      assertEquals("the database refused", failure.getMessage());
    }
  }

  private static void execute(PlainDatabase database, String sql) throws Exception {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
