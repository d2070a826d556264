package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A terminal's store in which somebody who has the key left something behind: one rule each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStoreTest {
  private final Secret key = Secret.taking(new byte[32]);
  private PowerDisk clean = new PowerDisk();

  @BeforeAll
  void makeAStore() throws Exception {
    try (SealedDatabase database = database(clean)) {
      open(database);
    }
    clean = clean.copy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ALIAS RUN FOR 'java.lang.System.getProperty(java.lang.String)'",
        "CREATE ALIAS RUN AS 'String run() { return \"x\"; }'",
        "CREATE FORCE AGGREGATE G FOR 'java.util.ArrayList'",
        "CREATE FORCE TRIGGER T BEFORE INSERT ON DRAFT CALL 'org.h2.test.NoSuchTrigger'",
        "CREATE VIEW V AS SELECT * FROM DRAFT",
        "CREATE FORCE VIEW V AS SELECT * FROM NOWHERE",
        "CREATE MATERIALIZED VIEW V AS SELECT * FROM DRAFT",
        "CREATE FORCE LINKED TABLE L('org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'R')",
        "CREATE SYNONYM S FOR PUBLIC.DRAFT",
        "CREATE CONSTANT K VALUE 1",
        "CREATE DOMAIN N AS INT CHECK (VALUE > 0)",
        "CREATE DOMAIN N AS VARCHAR DEFAULT FILE_READ('/etc/hostname', 'UTF-8')",
        "CREATE SEQUENCE Q START WITH ABORT_SESSION(1)",
        "CREATE ROLE BOSS",
        "CREATE USER EVE PASSWORD 'x' ADMIN",
        "CREATE SCHEMA INFORMATION_SCHEMA2",
        "CREATE TABLE X(O JAVA_OBJECT)",
        "CREATE TABLE X(A INT, B INT GENERATED ALWAYS AS (A + 1))",
        "CREATE TABLE X(A VARCHAR DEFAULT FILE_READ('/etc/hostname', 'UTF-8'))",
        "CREATE TABLE X(A INT DEFAULT ABORT_SESSION(1))",
        "CREATE TABLE X(A VARCHAR DEFAULT (SELECT 'a' FROM SYSTEM_RANGE(1, 1)))",
        "CREATE TABLE X(A TIMESTAMP DEFAULT LOCALTIMESTAMP ON UPDATE LOCALTIMESTAMP)",
        "CREATE MEMORY TABLE X(A INT)",
        "CREATE TABLE X(A INT ARRAY)",
        "CREATE TABLE X(A JSON)",
        "ALTER TABLE DRAFT ADD CONSTRAINT X CHECK (FILE_READ('/etc/hostname') IS NOT NULL)",
        "ALTER TABLE DRAFT ADD CONSTRAINT X CHECK (LENGTH(FORM) > 0)",
        "ALTER TABLE DRAFT ADD CONSTRAINT X CHECK (EXISTS(SELECT 1 FROM RECEIPT))",
        "ALTER TABLE DRAFT ALTER COLUMN FORM SET INVISIBLE",
        "CREATE TABLE X(A GEOMETRY)",
        "COMMENT ON TABLE DRAFT IS 'x'",
        "SET CACHE_SIZE 1",
        "SET IGNORECASE TRUE",
        "SET ALLOW_LITERALS NONE"
      })
  void whatIsNoPlainTableIsRefusedBeforeItIsOpened(String statement) throws Exception {
    PowerDisk disk = altered(statement);

    assertThrows(StoreFailure.Hostile.class, () -> database(disk));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE X(A INT)",
        "ALTER TABLE DRAFT ADD COLUMN X INT",
        "ALTER TABLE DRAFT ALTER COLUMN FORM SET DEFAULT 'x'",
        "ALTER TABLE DRAFT ALTER COLUMN FORM SET NULL",
        "ALTER TABLE DRAFT DROP COLUMN FORM",
        "DROP TABLE DRAFT_FIELD",
        "CREATE INDEX X ON DRAFT(FORM)",
        "CREATE UNIQUE INDEX X ON DRAFT(FORM)",
        "ALTER TABLE DRAFT ADD CONSTRAINT X CHECK (SAVED_MILLI > 0)",
        "ALTER TABLE OUTBOX_POSITION DROP CONSTRAINT OUTBOX_POSITION_ONE"
      })
  void plainTablesThatTheMigrationsDoNotMakeAreRefused(String statement) throws Exception {
    try (SealedDatabase database = database(altered(statement))) {
      assertThrows(StoreFailure.Hostile.class, () -> open(database));
    }
  }

  @Test
  void aStoreThatWasAnalyzedIsTaken() throws Exception {
    try (SealedDatabase database = database(altered("ANALYZE"))) {
      open(database);
    }
  }

  private PowerDisk altered(String statement) throws Exception {
    PowerDisk disk = clean.copy();
    SealedDatabase made = database(disk);
    try (Connection connection = made.connection();
        Statement act = connection.createStatement()) {
      act.execute(statement);
      made.commitDurably(connection);
    }
    made.abandon();
    return disk.copy();
  }

  private SealedDatabase database(PowerDisk disk) throws StoreFailure {
    return SealedDatabase.open(disk, "store", key, new Seeded(new Random(3)));
  }

  private static void open(SealedDatabase database) throws StoreFailure {
    TerminalStore.open(database, new StepClock(), FreshBytes.source(), OpenStore.TERMINAL);
  }

  private record Seeded(Random random) implements Randomness {
    @Override
    public void fill(byte[] target) {
      random.nextBytes(target);
    }

    @Override
    public SecureRandom asSecureRandom() {
      return new SecureRandom();
    }
  }
}
