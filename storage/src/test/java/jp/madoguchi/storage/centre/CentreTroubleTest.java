package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestPostgres;
import jp.madoguchi.storage.postgres.PostgresServer;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a database that does not open or does not answer. */
class CentreTroubleTest {
  @ParameterizedTest
  @CsvSource({
    "08006, Unreachable",
    "08001, Unreachable",
    "08004, Refused",
    "57P01, Unreachable",
    "57P03, Unreachable",
    "58030, Unreachable",
    "53100, Full",
    "53300, Busy",
    "55P03, Busy",
    "40P01, Busy",
    "XX001, Damaged",
    "28P01, Refused",
    "23505, Refused"
  })
  void eachClassOfSqlStateIsOneFailureOfTheStore(String state, String failure) {
    StoreFailure told =
        CentreTrouble.of(
            new DataAccessException("", new SQLException("", state)),
            new CentrePlace.InMemory("none"));
    assertEquals(failure, told.getClass().getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/x?password=p",
        "jdbc:postgresql://db/x?user=a&PASSWORD=p",
        "jdbc:h2:mem:x",
        ""
      })
  void anAddressWithAPasswordOrOfAnotherDatabaseIsNone(String url) {
    assertFalse(CentrePlace.Server.isUrl(url));
  }

  @Nested
  class Embedded {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aStoreThatIsOpenIsInUse() {
      try (CentreStore _ = TestCentre.open(directory)) {
        assertInstanceOf(StoreFailure.InUse.class, failure(new CentrePlace.Embedded(directory)));
      }
    }

    @Test
    void aFileThatIsNoDatabaseIsNotOpened() throws IOException {
      Files.writeString(directory.resolve("centre.mv.db"), "nothing of the kind".repeat(1000));
      failure(new CentrePlace.Embedded(directory));
    }

    @Test
    void aLogWithoutItsBatchIsDamage() {
      try (CentreStore store = TestCentre.open(directory)) {
        store.inTransaction(transaction -> {
          transaction.ledger().keepLog(transaction.ledger().lockLog().append(new byte[1]));
          return 0;
        });
      }
      assertInstanceOf(StoreFailure.Damaged.class, failure(new CentrePlace.Embedded(directory)));
    }

    @Test
    void noTraceIsWritten() throws IOException {
      try (CentreStore store = TestCentre.open(directory)) {
        assertThrows(
            StoreUnavailable.class,
            () ->
                store.inTransaction(
                    transaction -> transaction.own().sql().execute("select wrong")));
      }
      try (var files = Files.list(directory)) {
        assertEquals(1, files.count());
      }
    }
  }

  @Nested
  class OnAServer {
    private final PostgresServer.Database database = TestPostgres.running().create();

    @Test
    void nobodyThereIsUnreachable() throws IOException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      CentrePlace nobody =
          new CentrePlace.Server(
              "jdbc:postgresql://127.0.0.1:" + port + "/centre",
              "madoguchi",
              Secret.taking(new byte[1]));
      assertInstanceOf(StoreFailure.Unreachable.class, failure(nobody));
    }

    @Test
    void aWrongPasswordIsRefused() {
      assertInstanceOf(StoreFailure.Refused.class, failure(database.place("wrong")));
    }

    @Test
    void aStoreAnswersAgainWhenItsDatabaseDoes() {
      try (CentreStore inTest = TestCentre.open(database.place())) {
        assertTrue(inTest.answers());
        database.cut();
        assertFalse(inTest.answers());
        assertThrows(StoreUnavailable.class, () -> inTest.read(t -> t.residents().count()));
        database.mend();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> awaitAnswer(inTest));
      }
    }

    /** The pool finds out a moment later that connections are taken again. */
    private void awaitAnswer(CentreStore store) {
      while (!store.answers()) {
        Thread.onSpinWait();
      }
    }

    @Test
    void thePasswordIsPrintedNowhere() {
      assertFalse(database.place().toString().contains(PostgresServer.PASSWORD));
    }
  }

  private static StoreFailure failure(CentrePlace place) {
    return assertThrows(StoreUnavailable.class, () -> TestCentre.open(place).close()).failure();
  }
}
