package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewriteTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(11);

  /** Each form of writing in it: one byte, two, three, and a pair of surrogates. */
  private static final List<String> MARKS = List.of("GONEMARK", "ΩΨΔΛ", "消去対象者", "𠮷田𠮷");

  private static final int ROWS = 2_000;
  private final Secret key = Secret.taking(RANDOM.bytes(32));
  private final Secret otherKey = Secret.taking(RANDOM.bytes(32));
  private final PowerDisk disk = new PowerDisk();
  private final List<Double> heard = new ArrayList<>();

  @BeforeEach
  void aStoreFromWhichRowsWereDeleted() throws Exception {
    try (SealedDatabase database = SealedDatabase.open(disk, "old", key, RANDOM)) {
      execute(
          database,
          "CREATE TABLE person (id INTEGER NOT NULL, name VARCHAR NOT NULL, photo VARBINARY(100000)"
              + " NOT NULL, letter CHARACTER LARGE OBJECT NOT NULL,"
              + " CONSTRAINT person_pk PRIMARY KEY (id))",
          "CREATE INDEX person_name ON person (name)");
      insert(database);
      execute(database, "DELETE FROM person WHERE MOD(id, 2) = 0");
    }
  }

  private static void insert(SealedDatabase database) throws Exception {
    try (Connection connection = database.connection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO person VALUES (?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int id = 0; id < ROWS; id++) {
        String text = id % 2 == 0 ? MARKS.get(id / 2 % MARKS.size()) : "kept";
        insert.setInt(1, id);
        insert.setString(2, text + id);
        insert.setBytes(3, (text + "photo").getBytes(StandardCharsets.UTF_8));
        insert.setString(4, text + " ".repeat(600));
        insert.executeUpdate();
      }
      database.commitDurably(connection);
    }
  }

  private static void execute(SealedDatabase database, String... statements) throws Exception {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : statements) {
        statement.execute(each);
      }
      database.commitDurably(connection);
    }
  }

  private void rewrite() throws Exception {
    try (SealedDatabase database = SealedDatabase.open(disk, "old", key, RANDOM)) {
      database.rewrite("new", otherKey, Course.of(() -> true, heard::add));
    }
  }

  @Test
  void deletedRowsAreInTheFileBefore() throws Exception {
    byte[] plain = plain("old", key);

    for (String mark : MARKS) {
      assertTrue(forms(mark).anyMatch(form -> holds(plain, form)), mark);
    }
  }

  @Test
  void deletedRowsAreInNoBlockAfterwards() throws Exception {
    rewrite();

    byte[] plain = plain("new", otherKey);
    for (String mark : MARKS) {
      assertFalse(forms(mark).anyMatch(form -> holds(plain, form)), mark);
    }
    assertTrue(forms("kept").anyMatch(form -> holds(plain, form)));
  }

  @Test
  void allOtherRowsAreThere() throws Exception {
    rewrite();

    try (SealedDatabase database = SealedDatabase.open(disk, "new", otherKey, RANDOM);
        Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT COUNT(*), SUM(id), COUNT(DISTINCT name), SUM(LENGTH(letter)) FROM person"
                    + " WHERE name LIKE 'kept%'")) {
      rows.next();
      assertEquals(ROWS / 2, rows.getInt(1));
      assertEquals(ROWS * ROWS / 4, rows.getInt(2));
      assertEquals(ROWS / 2, rows.getInt(3));
      assertEquals(ROWS / 2 * 604, rows.getInt(4));
      database.verify();
    }
  }

  @Test
  void whatIsHeardGrowsToTheWholeWithTheRowsThatAreThere() throws Exception {
    rewrite();

    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(1.0, heard.getLast());
    assertTrue(heard.size() > 50, heard.toString());
  }

  @Test
  void givenUpItEndsAtTheNextBlockAndTheDatabaseStaysAtWork() throws Exception {
    try (SealedDatabase database = SealedDatabase.open(disk, "old", key, RANDOM)) {
      assertThrows(
          StoreFailure.GivenUp.class,
          () -> database.rewrite("new", otherKey, Course.of(() -> heard.size() < 30, heard::add)));
      assertEquals(30, heard.size());
      execute(database, "DELETE FROM person WHERE id = 1");
      database.verify();
    }
  }

  @Test
  void theNewFileDoesNotOpenWithTheOldKey() throws Exception {
    rewrite();

    assertThrows(StoreFailure.Locked.class, () -> SealedDatabase.open(disk, "new", key, RANDOM));
  }

  /** All blocks of the file in clear, one after the other. */
  private byte[] plain(String name, Secret opening) throws IOException {
    try (SealedFile file = SealedFile.open(disk, name + SealedDatabase.SUFFIX, opening, RANDOM)) {
      ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
      file.read(all, 0);
      return all.array();
    }
  }

  /** The ways in which a text may lie in a page; the last is H2's own. */
  private static Stream<byte[]> forms(String text) {
    return Stream.of(
        text.getBytes(StandardCharsets.UTF_8),
        text.getBytes(StandardCharsets.UTF_16BE),
        text.getBytes(StandardCharsets.UTF_16LE),
        modified(text),
        own(text));
  }

  private static byte[] modified(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOfRange(bytes.toByteArray(), 2, bytes.size());
  }

  private static byte[] own(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      if (c >= 0x800) {
        bytes.write(0xe0 | c >> 12);
        bytes.write(c >> 6 & 0x3f);
        bytes.write(c & 0x3f);
      } else if (c >= 0x80) {
        bytes.write(0xc0 | c >> 6);
        bytes.write(c & 0x3f);
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean holds(byte[] plain, byte[] form) {
    for (int at = 0; at + form.length <= plain.length; at++) {
      if (plain[at] == form[0]
          && Arrays.equals(plain, at, at + form.length, form, 0, form.length)) {
        return true;
      }
    }
    return false;
  }
}
