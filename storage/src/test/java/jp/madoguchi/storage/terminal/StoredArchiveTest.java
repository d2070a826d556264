package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.merkle.MerkleTree;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredArchiveTest {
  /** More than one page of the archive. */
  private static final int MANY = 1100;

  @TempDir Path folder;
  private OpenStore open;
  private LogArchive inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inFile(folder);
    inTest = open.store().archive();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      open.store()
          .log()
          .append(
              People.CLERK,
              Optional.empty(),
              Optional.of(Moves.PURPOSE),
              AccessNote.of(AccessEvent.SEARCH, "ヤマダ " + i));
    }
  }

  private List<AccessEntry> all() {
    return open.store().log().from(1, Integer.MAX_VALUE);
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  @Nested
  class Checkpoints {
    private final List<Bytes> roots = new ArrayList<>();

    private Bytes sign(long size, Bytes root) {
      roots.add(root);
      return Bytes.of(("signed " + size).getBytes(StandardCharsets.UTF_8));
    }

    private Bytes root(int size) {
      return Bytes.of(
          MerkleTree.root(
              all().stream()
                  .limit(size)
                  .map(entry -> AccessCodec.encode(entry).toArray())
                  .toList()));
    }

    @Test
    void areOverTheTreeOfAllEntries() {
      append(5);
      inTest.checkpoint(this::sign);
      append(6);
      inTest.checkpoint(this::sign);
      assertEquals(List.of(root(5), root(11)), roots);
      assertEquals(
          List.of(5L, 11L),
          inTest.checkpoints(0, 9).stream().map(LogArchive.Signed::size).toList());
      assertEquals(
          List.of(11L), inTest.checkpoints(5, 9).stream().map(LogArchive.Signed::size).toList());
      assertEquals(11, inTest.lastCheckpoint().orElseThrow().size());
    }

    @Test
    void areNotMadeTwiceOverTheSameEntries() {
      append(3);
      inTest.checkpoint(this::sign);
      inTest.checkpoint(this::sign);
      assertEquals(1, roots.size());
    }

    @Test
    void areNotMadeOfAnEmptyLog() {
      inTest.checkpoint(this::sign);
      assertEquals(List.of(), roots);
    }

    @Test
    void mayBeOverFewerEntriesThanThereAre() {
      append(7);
      inTest.checkpoint(this::sign);
      inTest.checkpoint(4, this::sign);
      assertEquals(List.of(root(7), root(4)), roots);
    }

    @Test
    void neverVouchForAnEntryThatWasAltered() throws Exception {
      append(4);
      Bytes other = AccessCodec.encode(all().get(1));
      execute("UPDATE access_log SET entry = X'" + other.hex() + "' WHERE sequence = 3");
      StoreUnavailable refused =
          assertThrows(StoreUnavailable.class, () -> inTest.checkpoint(this::sign));
      assertInstanceOf(StoreFailure.Damaged.class, refused.getCause());
      assertEquals(List.of(), roots);
    }
  }

  @Nested
  class Erasing {
    @Test
    void leavesEveryEntryAndItsHash() throws Exception {
      append(6);
      List<AccessEntry> before = all();
      execute("UPDATE outbox_position SET log_cursor = 6");
      long erased = inTest.eraseContentBefore(before.get(4).at());
      assertEquals(4, erased);
      List<AccessEntry> after = all();
      for (int i = 0; i < 6; i++) {
        assertEquals(AccessCodec.encode(before.get(i)), AccessCodec.encode(after.get(i)));
        assertEquals(i >= 4, after.get(i).content().isPresent());
        assertTrue(after.get(i).contentHolds());
      }
    }

    @Test
    void leavesNothingOfTheContentInTheTable() throws Exception {
      append(2);
      execute("UPDATE outbox_position SET log_cursor = 2");
      execute("UPDATE access_log SET subject = '0000012345'");
      inTest.eraseContentBefore(all().getLast().at().plusSeconds(1));
      try (Connection connection = open.database().connection();
          Statement statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT 1 FROM access_log WHERE salt IS NOT NULL OR content IS NOT NULL"
                      + " OR subject IS NOT NULL")) {
        assertFalse(rows.next());
      }
    }

    @Test
    void waitsForTheBatchThatCarriesTheEntry() throws Exception {
      append(6);
      execute("UPDATE outbox_position SET log_cursor = 3");
      assertEquals(3, inTest.eraseContentBefore(all().getLast().at().plusSeconds(1)));
      assertEquals(0, inTest.eraseContentBefore(all().getLast().at().plusSeconds(1)));
    }

    @Test
    void goesOnThroughAllPages() throws Exception {
      append(MANY);
      execute("UPDATE outbox_position SET log_cursor = " + MANY);
      assertEquals(MANY, inTest.eraseContentBefore(all().getLast().at().plusSeconds(1)));
    }
  }
}
