package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedDatabaseTest {
  private static final String FILE = "records.mv.db";
  private static final String MARKER = "窓口太郎MARKER";
  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(21);
  private PowerDisk files = new PowerDisk();

  @Nested
  class Opening {
    @Test
    void rowsAreThereAfterReopening() throws Exception {
      fill(20);

      try (SealedDatabase inTest = open()) {
        assertEquals(20, count(inTest));
      }
    }

    @Test
    void anotherKeyIsLocked() throws Exception {
      fill(1);
      Secret other = Secret.taking(new byte[] {1});

      assertThrows(
          StoreFailure.Locked.class, () -> SealedDatabase.open(files, "records", other, random));
    }

    @Test
    void aSecondOpeningIsRefusedWhileTheFirstLasts() throws Exception {
      try (SealedDatabase first = open()) {
        assertThrows(StoreFailure.InUse.class, SealedDatabaseTest.this::open);
        assertTrue(files.exists(FILE));
        first.verify();
      }
    }

    @Test
    void aRefusedOpeningLeavesNoLockBehind() throws Exception {
      fill(1);
      Secret other = Secret.taking(new byte[] {1});
      assertThrows(
          StoreFailure.Locked.class, () -> SealedDatabase.open(files, "records", other, random));

      open().close();
    }
  }

  @Nested
  class OnTheDisk {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void nothingIsThereInClear(String charset) throws Exception {
      try (SealedDatabase inTest = open()) {
        create(inTest);
        insert(inTest, 1);
        try (Connection connection = inTest.connection();
            Statement statement = connection.createStatement()) {
          statement.execute("CREATE LOCAL TEMPORARY TABLE T AS SELECT * FROM R");
        }
        assertNothingInClear(charset);
      }
      assertNothingInClear(charset);
      assertEquals(
          List.of(FILE, FILE + SealedFile.JOURNAL, FILE + SealedFile.MARKS), files.names());
    }

    @Test
    void aLargeResultIsNotWrittenPastTheMount() throws Exception {
      try (SealedDatabase inTest = open();
          Connection connection = inTest.connection();
          Statement statement = connection.createStatement()) {
        statement.setFetchSize(10);
        long before = spilled();
        long rows = 50_000 * (1 + (Runtime.getRuntime().maxMemory() >> 30));
        try (ResultSet all =
            statement.executeQuery("SELECT X FROM SYSTEM_RANGE(1, " + rows + ") ORDER BY -X")) {
          assertTrue(all.next());
          assertEquals(before, spilled());
        }
      }
    }

    private long spilled() throws IOException {
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        return files.filter(file -> file.getFileName().toString().startsWith("h2tmp")).count();
      }
    }

    private void assertNothingInClear(String charset) {
      for (String part : List.of("窓口太郎", "MARKER", "CREATE", "chunk")) {
        byte[] wanted = part.getBytes(Charset.forName(charset));
        for (String name : files.names()) {
          String content = new String(files.bytes(name), StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(new String(wanted, StandardCharsets.ISO_8859_1)), name);
        }
      }
    }
  }

  @Nested
  class Durability {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noAcknowledgedCommitIsLostInAPowerCut(long seed) throws Exception {
      Random chance = new Random(seed);
      for (int round = 0; round < 10; round++) {
        PowerDisk disk = new PowerDisk();
        files = disk;
        SealedDatabase inTest = open();
        create(inTest);
        disk.cutAfter(chance.nextInt(150));
        int acknowledged = 0;
        try {
          while (acknowledged < 200) {
            insert(inTest, acknowledged);
            acknowledged++;
          }
          inTest.close();
        } catch (StoreFailure | SQLException power) {
          assertTrue(disk.isDead());
        }
        files = disk.afterPowerCut(chance);
        inTest.close();
        try (SealedDatabase again = open()) {
          int found = count(again);
          assertTrue(found == acknowledged || found == acknowledged + 1, found + " rows");
          again.verify();
        }
      }
    }

    @Test
    void manyThreadsCommitAndReadAtOnce() throws Exception {
      SealedDatabase inTest = open();
      create(inTest);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Integer>> done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          int id = i;
          done.add(
              threads.submit(() -> {
                insert(inTest, id);
                return count(inTest);
              }));
        }
        for (Future<Integer> count : done) {
          assertTrue(count.get() > 0);
        }
      }
      files = files.afterPowerCut(new Random(1));
      inTest.close();
      try (SealedDatabase again = open()) {
        assertEquals(100, count(again));
      }
    }

    @Test
    void aDurableCommitIsOneSyncOfTheDisk() throws Exception {
      try (SealedDatabase inTest = open()) {
        create(inTest);
        int before = files.forces();
        for (int i = 0; i < 50; i++) {
          insert(inTest, i);
        }
        assertEquals(50, files.forces() - before);
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000, 71_000, 83_000, 150_000, 400_000})
    void aFullDiskIsSaidAndLosesNothingAcknowledged(long room) throws Exception {
      SealedDatabase inTest = open();
      create(inTest);
      files.leaveRoom(room);
      int acknowledged = 0;
      try {
        while (acknowledged < 2_000) {
          insert(inTest, acknowledged);
          acknowledged++;
        }
        throw new AssertionError("the disk was not full");
      } catch (StoreFailure.Full full) {
        files.leaveRoom(Long.MAX_VALUE);
      }
      assertThrows(StoreFailure.class, inTest::connection);
      inTest.close();
      try (SealedDatabase again = open()) {
        assertTrue(count(again) >= acknowledged);
      }
    }
  }

  @Nested
  class Tampering {
    @Test
    void noFlippedBitChangesARowUnnoticed() throws Exception {
      fill(300);
      String sum = rowsOf(files);
      byte[] disk = files.bytes(FILE);
      Random chance = new Random(5);
      int noticed = 0;
      for (int round = 0; round < 150; round++) {
        int bit = chance.nextInt(disk.length * 8);
        byte[] flipped = disk.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        PowerDisk altered = files.copy();
        altered.put(FILE, flipped);
        try {
          assertEquals(sum, rowsOf(altered), "bit " + bit);
        } catch (StoreFailure.Damaged damaged) {
          noticed++;
        }
      }
      System.out.println("bit flips: " + noticed + " noticed, 0 silent of 150");
      assertTrue(noticed > 30);
    }

    @Test
    void verifyingNoticesEveryFlippedBit() throws Exception {
      fill(10);
      byte[] disk = files.bytes(FILE);
      Random chance = new Random(6);
      for (int round = 0; round < 20; round++) {
        byte[] flipped = disk.clone();
        flipped[chance.nextInt(disk.length)] ^= 4;
        files.put(FILE, flipped);
        assertThrows(
            StoreFailure.Damaged.class,
            () -> {
              try (SealedDatabase inTest = open()) {
                inTest.verify();
              }
            });
      }
    }

    private String rowsOf(PowerDisk disk) throws StoreFailure {
      try (SealedDatabase inTest = SealedDatabase.open(disk, "records", key, random)) {
        try (Connection connection = inTest.connection();
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT ID, NAME FROM R ORDER BY ID")) {
          StringBuilder all = new StringBuilder();
          while (rows.next()) {
            all.append(rows.getInt(1)).append(rows.getString(2)).append('\n');
          }
          return all.toString();
        } catch (SQLException e) {
          throw inTest.judged(e);
        }
      }
    }
  }

  @Nested
  class HostileFiles {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "CREATE ALIAS RUN FOR 'java.lang.System.getProperty(java.lang.String)'",
          "CREATE ALIAS RUN AS 'String run() { return \"x\"; }'",
          "CREATE TRIGGER T BEFORE INSERT ON R CALL 'org.h2.test.NoSuchTrigger'",
          "CREATE VIEW V AS SELECT * FROM R",
          "CREATE LINKED TABLE L('org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'R')",
          "CREATE TABLE J(O JAVA_OBJECT)",
          "CREATE TABLE C(A INT, B INT GENERATED ALWAYS AS (A + 1))",
          "CREATE TABLE D(A VARCHAR DEFAULT FILE_READ('/etc/hostname', 'UTF-8'))",
          "CREATE SYNONYM S FOR R",
          "CREATE CONSTANT K VALUE 1",
          "CREATE DOMAIN N AS INT CHECK (VALUE > 0)",
          "ALTER TABLE R ADD CONSTRAINT X CHECK (FILE_READ('/etc/hostname', 'UTF-8') <> NAME)",
        })
    void whatTheMigrationsDidNotMakeIsRefusedBeforeItRuns(String statement) throws Exception {
      try (SealedDatabase made = open();
          Connection connection = made.connection();
          Statement act = connection.createStatement()) {
        create(made);
        try {
          act.execute(statement.replace("FOR R", "FOR PUBLIC.R"));
        } catch (SQLException e) {
          if (!statement.contains("LINKED") && !statement.contains("TRIGGER")) {
            throw e;
          }
          act.execute("CREATE FORCE " + statement.substring("CREATE ".length()));
        }
        made.commitDurably(connection);
      }

      assertThrows(StoreFailure.Hostile.class, SealedDatabaseTest.this::open);
    }

    @Test
    void plainTablesWithIndexesConstraintsAndIdentitiesAreTaken() throws Exception {
      try (SealedDatabase made = open();
          Connection connection = made.connection();
          Statement act = connection.createStatement()) {
        act.execute(
            "CREATE TABLE A(ID BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,"
                + " N VARCHAR(10) NOT NULL UNIQUE, D BLOB, T TIMESTAMP DEFAULT LOCALTIMESTAMP,"
                + " CHECK (N <> '' AND ID > 0))");
        act.execute("CREATE TABLE B(A BIGINT REFERENCES A(ID) ON DELETE CASCADE)");
        act.execute("CREATE INDEX I ON B(A)");
        act.execute("CREATE UNIQUE INDEX U ON A(N, ID)");
        act.execute("ANALYZE");
        made.commitDurably(connection);
      }

      open().close();
    }
  }

  @Nested
  class Migrated {
    @Test
    void aStoreThatFlywayMadeIsTakenAgain() throws Exception {
      for (int opening = 0; opening < 2; opening++) {
        try (SealedDatabase inTest = open()) {
          Flyway.configure()
              .dataSource(inTest.dataSource())
              .locations("classpath:sealed-migrations")
              .load()
              .migrate();
          assertEquals(0, count(inTest));
        }
      }
    }
  }

  private SealedDatabase open() throws StoreFailure {
    return SealedDatabase.open(files, "records", key, random);
  }

  private void fill(int rows) throws Exception {
    try (SealedDatabase database = open()) {
      create(database);
      for (int i = 0; i < rows; i++) {
        insert(database, i);
      }
    }
  }

  private static void create(SealedDatabase database) throws SQLException, StoreFailure {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE R(ID INT PRIMARY KEY, NAME VARCHAR, NOTE VARCHAR)");
      statement.execute("CREATE INDEX RN ON R(NAME)");
      database.commitDurably(connection);
    }
  }

  private static void insert(SealedDatabase database, int id) throws SQLException, StoreFailure {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO R VALUES(?, ?, ?)")) {
        insert.setInt(1, id);
        insert.setString(2, MARKER + id);
        insert.setString(3, "転入 ".repeat(20));
        insert.executeUpdate();
      }
      database.commitDurably(connection);
    }
  }

  private static int count(SealedDatabase database) throws SQLException, StoreFailure {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM R")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
