package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveStoreTest {
  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 23);

  static final ResidentRecord HANAKO = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  private final SlottedStore place = made();
  private final PowerDisk disk = place.disk;
  private final List<Double> heard = new ArrayList<>();

  static SlottedStore made() {
    try {
      return new SlottedStore(
          database -> {
            TerminalStore store =
                TerminalStore.open(
                    database, new StepClock(), SlottedStore.RANDOM, OpenStore.TERMINAL);
            store.operators().put(People.operator(People.CLERK, Right.ENTER));
            store.bulkLoad(Stream.of(HANAKO));
          },
          "clerk",
          "leaver");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private LiveStore open(PowerDisk files) throws Exception {
    return place.opening(
        files,
        "clerk",
        keys ->
            LiveStore.open(SlottedStore.place(files), keys, Runnable::run, UpdateCourse.unheard()));
  }

  private LiveStore.Secrets secrets() {
    return new LiveStore.Secrets(place.device(), place.lease());
  }

  static long log(LiveStore store) {
    AnchoredTerminal.log(store.store(), AccessEvent.LOGIN);
    return store.store().log().from(1, Integer.MAX_VALUE).size();
  }

  static long logged(LiveStore store) {
    return store.store().log().from(1, Integer.MAX_VALUE).size();
  }

  private static Map<String, byte[]> bytes(PowerDisk files) {
    Map<String, byte[]> content = new TreeMap<>();
    files.names().forEach(name -> content.put(name, files.bytes(name)));
    return content;
  }

  @Nested
  class ANewKey {
    @Test
    void theSameStoreGoesOnAndTheNewSlotsOpenIt() throws Exception {
      try (LiveStore inTest = open(disk)) {
        log(inTest);
        inTest.renewKey(secrets(), Set.of(), heard::add);
        assertEquals(2, log(inTest));
      }

      assertEquals("store-1", SlottedStore.slots(disk).storeName());
      assertFalse(disk.exists("store.mv.db"));
      assertFalse(disk.exists("store.anchor"));
      try (LiveStore again = open(disk)) {
        assertEquals(2, logged(again));
        assertEquals(Optional.of(HANAKO), again.store().register().current(HANAKO.number()));
      }
      assertEquals(1.0, heard.getLast());
    }

    @Test
    void itCanBeChangedAgain() throws Exception {
      try (LiveStore inTest = open(disk)) {
        inTest.renewKey(secrets(), Set.of(), heard::add);
        inTest.renewKey(secrets(), Set.of(), heard::add);
        log(inTest);
      }

      assertEquals("store-2", SlottedStore.slots(disk).storeName());
      try (LiveStore again = open(disk)) {
        assertEquals(1, logged(again));
      }
    }

    @Test
    void whoLeavesIsShutOutEvenWithTheOldSlots() throws Exception {
      KeySlots old = SlottedStore.slots(disk);
      try (LiveStore inTest = open(disk)) {
        assertEquals(List.of("clerk", "leaver"), inTest.holders());
        inTest.renewKey(secrets(), Set.of("leaver"), heard::add);
        assertEquals(List.of("clerk"), inTest.holders());
      }

      try (Secret kept = place.storeKey(old, "leaver")) {
        assertThrows(
            StoreFailure.Locked.class,
            () -> SealedDatabase.open(disk, "store-1", kept, SlottedStore.RANDOM));
      }
    }

    @Test
    void somebodyMustBeLeft() throws Exception {
      try (LiveStore inTest = open(disk)) {
        assertThrows(
            KeysRefused.LastSlot.class,
            () -> inTest.renewKey(secrets(), Set.of("clerk", "leaver"), heard::add));
        assertEquals(1, log(inTest));
      }
    }

    @Test
    void whatIsWrittenMeanwhileIsKept() throws Exception {
      try (LiveStore inTest = open(disk);
          ExecutorService clerks = Executors.newCachedThreadPool()) {
        AtomicBoolean working = new AtomicBoolean(true);
        List<Future<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          work.add(clerks.submit(() -> entries(inTest, working)));
        }
        for (int i = 0; i < 3; i++) {
          inTest.renewKey(secrets(), Set.of(), heard::add);
        }
        working.set(false);
        long acknowledged = 0;
        for (Future<Integer> each : work) {
          acknowledged += each.get(1, TimeUnit.MINUTES);
        }
        assertEquals(acknowledged, logged(inTest));
        inTest.close();
        try (LiveStore again = open(disk)) {
          assertEquals(acknowledged, logged(again));
        }
      }
    }

    private int entries(LiveStore store, AtomicBoolean working) {
      int written = 0;
      do {
        AnchoredTerminal.log(
            store.store(), written % 5 == 0 ? AccessEvent.LOGIN : AccessEvent.SEARCH);
        written++;
      } while (working.get());
      return written;
    }

    @Test
    void whatIsWrittenBetweenTheCopyAndTheSwitchIsKept() throws Exception {
      try (LiveStore inTest = open(disk)) {
        inTest.renewKey(
            secrets(),
            Set.of(),
            part -> {
              if (part < 1) {
                inTest.store().operators().put(People.operator(People.CHIEF, Right.APPROVE));
                log(inTest);
              }
            });
        assertTrue(inTest.store().operators().find(People.CHIEF).isPresent());
      }
      try (LiveStore again = open(disk)) {
        assertTrue(again.store().operators().find(People.CHIEF).isPresent());
        assertTrue(logged(again) > 0);
      }
    }

    @Test
    void aFullDiskLeavesTheStoreAtWork() throws Exception {
      try (LiveStore inTest = open(disk)) {
        disk.leaveRoom(60_000);
        assertThrows(
            StoreFailure.Full.class, () -> inTest.renewKey(secrets(), Set.of(), heard::add));
        disk.leaveRoom(Long.MAX_VALUE);
        assertEquals(1, log(inTest));
        assertFalse(disk.exists("store-1.mv.db"));
        inTest.renewKey(secrets(), Set.of(), heard::add);
        assertEquals(2, log(inTest));
      }
    }

    @Test
    void aStoreThatWasClosedIsNotCopied() throws Exception {
      LiveStore inTest = open(disk);
      inTest.close();

      assertThrows(
          StoreFailure.Unreachable.class, () -> inTest.renewKey(secrets(), Set.of(), heard::add));
      assertEquals(0, SlottedStore.slots(disk).generation());
    }
  }

  @Nested
  class Index {
    @Test
    void theSavedOneBelongsToTheNewKeyAndTheOldOneIsGone() throws Exception {
      try (LiveStore inTest = open(disk)) {
        byte[] before = disk.bytes(IndexSnapshots.NAME);
        place.opening(
            disk,
            "clerk",
            keys -> {
              assertTrue(loads(keys.storeKey()));
              return true;
            });
        try (Secret oldKey = place.storeKey(SlottedStore.slots(disk), "clerk")) {
          inTest.renewKey(secrets(), Set.of(), heard::add);
          assertFalse(java.util.Arrays.equals(before, disk.bytes(IndexSnapshots.NAME)));
          assertThrows(IOException.class, () -> loads(oldKey));
        }
        place.opening(
            disk,
            "clerk",
            keys -> {
              assertTrue(loads(keys.storeKey()));
              return true;
            });
      }
    }

    private boolean loads(Secret key) throws IOException {
      try (IndexSnapshots saved = new IndexSnapshots(disk, key, SlottedStore.RANDOM)) {
        Optional<IndexSnapshots.Snapshot> found = saved.load();
        found.ifPresent(snapshot -> snapshot.index().close());
        return found.isPresent();
      }
    }

    @Test
    void whatWasSavedIsDeletedEvenWhereNothingIsSavedAnew() throws Exception {
      List<Runnable> later = new ArrayList<>();
      open(disk).close();
      assertTrue(disk.exists(IndexSnapshots.NAME));
      LiveStore inTest =
          place.opening(
              disk,
              "clerk",
              keys ->
                  LiveStore.open(
                      SlottedStore.place(disk), keys, later::add, UpdateCourse.unheard()));
      inTest.renewKey(secrets(), Set.of(), heard::add);
      inTest.close();
      later.forEach(Runnable::run);

      assertFalse(disk.exists(IndexSnapshots.NAME));
    }

    @Test
    void searchesGoOnOverTheNewStore() throws Exception {
      try (LiveStore inTest = open(disk)) {
        inTest.renewKey(secrets(), Set.of(), heard::add);
        ResidentQuery named =
            new ResidentQuery(
                Optional.empty(), "ヤマダ　ハナコ", Optional.empty(), Optional.empty(), "", false);
        assertEquals(List.of(HANAKO), inTest.store().register().search(named, 10));
      }
    }

    @Test
    void anOldCopyLeavesNothingBehind() throws Exception {
      PowerDisk old = disk.copy();
      try (LiveStore inTest = open(disk)) {
        log(inTest);
        log(inTest);
      }
      old.replace("anchor.degraded", disk.bytes("anchor.degraded"));
      Map<String, byte[]> before = bytes(old);

      assertThrows(StoreFailure.OldCopyFound.class, () -> open(old));

      assertFalse(old.exists(IndexSnapshots.NAME));
      before.forEach((name, content) -> assertArrayEquals(content, old.bytes(name), name));
    }
  }

  @Nested
  class Rewriting {
    @Test
    void howFarItIsIsHeardInSmallSteps() throws Exception {
      try (LiveStore inTest = open(disk)) {
        inTest.rewrite(secrets(), heard::add);
      }
      assertEquals(heard.stream().sorted().toList(), heard);
      assertTrue(heard.stream().filter(part -> part > 0.1 && part < 0.9).count() > 3);
      assertEquals(1.0, heard.getLast());
    }

    @Test
    void theContentIsThereUnderAKeyThatTheOldSlotsDoNotHold() throws Exception {
      KeySlots old = SlottedStore.slots(disk);
      try (LiveStore inTest = open(disk)) {
        log(inTest);
        inTest.rewrite(secrets(), heard::add);
        log(inTest);
        assertEquals(Optional.of(HANAKO), inTest.store().register().current(HANAKO.number()));
      }

      try (Secret oldKey = place.storeKey(old, "clerk")) {
        assertFalse(SlottedStore.slots(disk).isStoreKey(oldKey));
      }
      assertFalse(disk.exists("store.mv.db"));
      try (LiveStore again = open(disk)) {
        assertEquals(2, logged(again));
        assertEquals(Optional.of(HANAKO), again.store().register().current(HANAKO.number()));
      }
    }

    @Test
    void aFullDiskLeavesTheStoreAtWork() throws Exception {
      try (LiveStore inTest = open(disk)) {
        for (int room = 0; room <= 60_000; room += 20_000) {
          disk.leaveRoom(room);
          assertThrows(
              StoreFailure.Full.class,
              () -> inTest.rewrite(secrets(), heard::add),
              room + " bytes left");
          disk.leaveRoom(Long.MAX_VALUE);
          log(inTest);
          assertFalse(disk.exists("store-1.mv.db"));
        }
        inTest.rewrite(secrets(), heard::add);
        assertEquals(5, log(inTest));
      }
    }

    @Test
    void readersGoOnMeanwhile() throws Exception {
      try (LiveStore inTest = open(disk)) {
        List<Boolean> found = new ArrayList<>();
        inTest.rewrite(
            secrets(),
            part -> found.add(inTest.store().register().current(HANAKO.number()).isPresent()));
        assertEquals(Set.of(true), Set.copyOf(found));
      }
    }
  }

  @Nested
  class Destroying {
    @Test
    void theStoreFailsAndNothingIsWrittenAnyMore() throws Exception {
      LiveStore inTest = open(disk);
      inTest.destroy(() -> disk.delete(SlottedStore.SLOTS));

      assertThrows(StoreUnavailable.class, () -> log(inTest));
      assertThrows(StoreUnavailable.class, () -> logged(inTest));
      inTest.close();
    }

    @Test
    void afterTheDestructionNoByteIsWritten() throws Exception {
      LiveStore inTest = open(disk);
      log(inTest);
      Map<String, byte[]> then = new TreeMap<>();
      inTest.destroy(() -> {
        disk.delete(SlottedStore.SLOTS);
        then.putAll(bytes(disk));
      });
      inTest.close();

      assertEquals(then.keySet(), bytes(disk).keySet());
      then.forEach((name, content) -> assertArrayEquals(content, disk.bytes(name), name));
    }

    @Test
    void anActThatIsUnderWayNamesNoStoreAnyMore() throws Exception {
      LiveStore inTest = open(disk);
      assertThrows(
          StoreFailure.class, () -> inTest.renewKey(secrets(), Set.of(), _ -> destroyed(inTest)));

      assertFalse(disk.exists(SlottedStore.SLOTS));
    }

    private void destroyed(LiveStore store) {
      try {
        store.destroy(() -> disk.delete(SlottedStore.SLOTS));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Nested
  class PowerCuts {
    @Test
    void aNewKeyLeavesTheOldOrTheNew() throws Exception {
      cutEverywhere(store -> store.renewKey(secrets(), Set.of("leaver"), _ -> {}));
    }

    @Test
    void rewritingLeavesTheOldOrTheNew() throws Exception {
      cutEverywhere(store -> store.rewrite(secrets(), _ -> {}));
    }

    private interface Act {
      void on(LiveStore store) throws Exception;
    }

    private void cutEverywhere(Act act) throws Exception {
      PowerDisk start = disk.copy();
      int old = 0;
      int fresh = 0;
      boolean cut = true;
      for (int operations = 0; cut; operations += STEP) {
        PowerDisk running = start.copy();
        cut = cutOff(running, act, operations);
        PowerDisk found = running.afterPowerCut(new Random(operations));
        if (SlottedStore.slots(found).generation() == 0) {
          old++;
        } else {
          fresh++;
        }
        try (LiveStore again = open(found)) {
          assertEquals(1, logged(again), "after " + operations);
          assertEquals(Optional.of(HANAKO), again.store().register().current(HANAKO.number()));
          assertEquals(1, found.names().stream().filter(name -> name.endsWith(".mv.db")).count());
          act.on(again);
        }
      }
      assertTrue(old > 0 && fresh > 0, old + " old, " + fresh + " new");
    }

    private boolean cutOff(PowerDisk running, Act act, int operations) throws Exception {
      LiveStore store = open(running);
      log(store);
      running.cutAfter(operations);
      try {
        act.on(store);
        return false;
      } catch (Exception noPower) {
        return true;
      } finally {
        running.cutAfter(0);
        store.abandon();
      }
    }
  }
}
