package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who comes too late makes H2 begin a file of its own, in clear. */
class AfterClosingTest {
  private static final int ROUNDS = 30;
  private static final int COMERS = 3;
  private final PowerDisk files = new PowerDisk();
  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(4);

  private SealedDatabase open() throws StoreFailure {
    return SealedDatabase.open(files, "store", key, random);
  }

  /** What H2 would make of a name that it takes for a plain file's. */
  private static List<Path> plainFiles() throws IOException {
    try (Stream<Path> here = Files.list(Path.of("."))) {
      return here.filter(entry -> entry.getFileName().toString().startsWith("sealed")).toList();
    }
  }

  @Nested
  class TheNameOfAClosedStore {
    @Test
    void isRefused() throws Exception {
      String url;
      try (SealedDatabase closed = open();
          Connection connection = closed.connection()) {
        url = connection.getMetaData().getURL();
      }

      assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "STORE", ""));
      assertEquals(List.of(), plainFiles());
    }
  }

  @Nested
  class AMountThatEnds {
    @Test
    void opensNoFileAnew() throws Exception {
      open().close();
      try (SealedMount inTest = new SealedMount(files, key, random)) {
        inTest.end();

        assertThrows(IOException.class, () -> inTest.acquire("store.mv.db"));
        assertThrows(IOException.class, () -> inTest.create("another"));
      }
    }
  }

  @Nested
  class WhoComesWhileItIsClosed {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsItThereOrIsRefused(boolean abandoned) throws Exception {
      for (int round = 0; round < ROUNDS; round++) {
        SealedDatabase inTest = open();
        row(inTest, round);
        comeWhile(
            inTest.dataSource(),
            () -> {
              if (abandoned) {
                inTest.abandon();
              } else {
                inTest.close();
              }
            });
      }

      assertEquals(List.of(), plainFiles());
      try (SealedDatabase again = open();
          Connection connection = again.connection();
          Statement statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT COUNT(*) FROM TURNS")) {
        rows.next();
        assertEquals(ROUNDS, rows.getInt(1));
      }
    }

    private interface Ending {
      void run() throws StoreFailure;
    }

    private void row(SealedDatabase database, int round) throws Exception {
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("CREATE TABLE IF NOT EXISTS TURNS(TURN INT PRIMARY KEY)");
        statement.execute("INSERT INTO TURNS VALUES(" + round + ")");
        database.commitDurably(connection);
      }
    }

    /** Several take connections, and do nothing with them, until they are refused. */
    private void comeWhile(DataSource connections, Ending ending) throws Exception {
      CountDownLatch begun = new CountDownLatch(COMERS);
      try (ExecutorService others = Executors.newFixedThreadPool(COMERS)) {
        List<Future<Boolean>> refusals =
            Stream.generate(() -> others.submit(() -> isRefused(connections, begun)))
                .limit(COMERS)
                .toList();
        begun.await();
        ending.run();
        for (Future<Boolean> refusal : refusals) {
          assertEquals(true, refusal.get());
        }
      }
    }

    private boolean isRefused(DataSource connections, CountDownLatch begun) {
      while (true) {
        try (Connection connection = connections.getConnection()) {
          begun.countDown();
        } catch (SQLException | IllegalStateException refused) {
          return true;
        } catch (AssertionError refused) {
          return isOfTheDatabase(refused);
        }
      }
    }

    /** With assertions on, as in tests alone, H2 says so in this way when it is in the midst. */
    private boolean isOfTheDatabase(AssertionError refused) {
      return refused.getStackTrace()[0].getClassName().startsWith("org.h2.");
    }
  }
}
