package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SealedMount;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F12: after the end of its term nothing of anybody is in any block, once decrypted. */
class NothingLeftTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(12);
  private static final String FILE = "store" + SealedDatabase.SUFFIX;
  private static final String JOURNAL = ".journal";
  private static final LocalDate LATER = LocalDate.of(2033, 4, 5);
  private static final ResidentRecord STAYS = People.resident(40, "ノコル　ヒト", "1990-01-01");

  private final PowerDisk disk = new PowerDisk();
  private final DayClock clock = new DayClock(People.TODAY);
  private PowerDisk open = disk;
  private final Retained.NoKeeper keeper = new Retained.NoKeeper();

  private static Secret key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Secret.taking(bytes);
  }

  private interface Work {
    void with(TerminalStore store) throws Exception;
  }

  private void session(String name, Secret key, Work work) throws Exception {
    try (SealedDatabase database = SealedDatabase.open(disk, name, key, RANDOM)) {
      TerminalStore store = TerminalStore.open(database, clock, RANDOM, OpenStore.TERMINAL);
      try (RegisterIndex index =
          store.startIndex(new IndexSnapshots(disk, key, RANDOM), Runnable::run)) {
        work.with(store);
      }
    }
  }

  @BeforeEach
  void aStoreThatHoldsSomebodyEverywhere() throws Exception {
    try (Secret key = key(1)) {
      session(
          "store",
          key,
          store -> {
            store.operators().put(People.operator(People.CLERK, Right.ENTER));
            store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
            Marked.fill(store, STAYS, clock);
          });
      session("store", key, _ -> {});
    }
  }

  private RetentionRun erase() throws Exception {
    clock.put(LATER);
    RetentionRun[] run = new RetentionRun[1];
    try (Secret key = key(1)) {
      session(
          "store",
          key,
          store -> {
            var desk = Retained.desk(store, clock, keeper);
            run[0] = desk.run(desk.survey(), _ -> {});
            open = disk.copy();
          });
    }
    return run[0];
  }

  /** Stands for the keeper: every map is written anew, in place of the old file. */
  private void writeAnew() throws Exception {
    try (Secret key = key(1);
        SealedMount mount = new SealedMount(disk, key, RANDOM)) {
      MVStoreTool.compact(mount.path(FILE), false);
    }
  }

  private static byte[] decrypted(PowerDisk from) throws Exception {
    try (Secret secret = key(1);
        SealedMount mount = new SealedMount(from, secret, RANDOM);
        FileChannel channel = FilePath.get(mount.path(FILE)).open("r")) {
      ByteBuffer all = ByteBuffer.allocate((int) channel.size());
      while (all.hasRemaining() && channel.read(all, all.position()) > 0) {}
      return all.array();
    }
  }

  private Optional<List<AddressNumber>> inSnapshot() throws Exception {
    try (Secret secret = key(1);
        IndexSnapshots snapshots = new IndexSnapshots(disk, secret, RANDOM);
        SearchIndex index = snapshots.load().orElseThrow().index()) {
      return index.find(Marked.byCode(), 9);
    }
  }

  @Test
  void theSearchFindsEveryMarkerBefore() throws Exception {
    assertEquals(new TreeSet<>(Marked.ALL), Marked.in(decrypted(disk)));
    assertEquals(Optional.of(List.of(Marked.person().number())), inSnapshot());
  }

  @Test
  void erasingRowsAloneLeavesTracesInFreePages() throws Exception {
    erase();
    assertFalse(Marked.in(decrypted(open)).isEmpty());
  }

  @Test
  void noMarkerIsLeftOnceTheStoreIsWrittenAnew() throws Exception {
    RetentionRun run = erase();
    assertEquals(1, keeper.rewritten);
    assertTrue(run.isDone());
    writeAnew();
    assertEquals(Set.of(), Marked.in(decrypted(disk)));
    for (String name : disk.names()) {
      assertEquals(Set.of(), Marked.in(disk.bytes(name)), name);
      if (name.endsWith(JOURNAL)) {
        assertArrayEquals(new byte[0], disk.bytes(name), name);
      }
    }
  }

  @Test
  void theSavedIndexKnowsThePersonNoMore() throws Exception {
    erase();
    assertEquals(Optional.of(List.of()), inSnapshot());
  }

  @Test
  void whoeverStaysIsAllThere() throws Exception {
    erase();
    writeAnew();
    try (Secret key = key(1)) {
      session(
          "store",
          key,
          store -> {
            assertEquals(List.of(STAYS), store.register().history(STAYS.number()));
            assertEquals(Optional.empty(), store.register().current(Marked.person().number()));
            assertEquals(List.of(), store.register().search(Marked.byCode(), 9));
            assertTrue(store.log().from(1, 99).stream().allMatch(entry -> entry.contentHolds()));
            assertTrue(store.outbox().lastReceipt().isPresent());
            assertTrue(store.retention().last().orElseThrow().isDone());
          });
    }
  }
}
