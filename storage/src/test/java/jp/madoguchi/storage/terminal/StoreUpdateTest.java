package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreUpdateTest {
  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 19);

  private static final String CLERK = "clerk";
  private static final Migrations FAILING =
      new Migrations(
          List.of("classpath:jp/madoguchi/sql/terminal", "classpath:failing-migrations"),
          List.of(new Script("1000", "fails", 0)));

  static List<Integer> versions() {
    return OldStores.versions();
  }

  private static SlottedStore of(int version) throws Exception {
    return new SlottedStore(database -> OldStores.fill(database, version), CLERK);
  }

  private static Optional<KeySlots.Fresh> update(
      SlottedStore store, PowerDisk disk, Migrations migrations) throws Exception {
    return store.opening(
        disk,
        CLERK,
        keys ->
            new StoreUpdate(SlottedStore.place(disk), migrations)
                .run(keys, UpdateCourse.unheard()));
  }

  private static Map<String, List<Map<String, String>>> rows(SlottedStore store, PowerDisk disk)
      throws Exception {
    PowerDisk copy = disk.copy();
    String name = SlottedStore.slots(copy).storeName();
    return store.opening(
        copy,
        CLERK,
        keys -> {
          try (SealedDatabase database =
              SealedDatabase.open(copy, name, keys.storeKey(), SlottedStore.RANDOM)) {
            return OldStores.rows(database);
          }
        });
  }

  /** Opens the store as a login does. */
  private static Optional<OldCopy> login(SlottedStore store, PowerDisk disk) throws Exception {
    byte[] encoded = disk.bytes(SlottedStore.SLOTS);
    String name = KeySlots.decode(encoded).storeName();
    return store.opening(
        disk,
        CLERK,
        keys -> {
          try (SealedDatabase database =
                  SealedDatabase.open(disk, name, keys.storeKey(), SlottedStore.RANDOM);
              AnchorFile beside =
                  new AnchorFile(
                      disk, name, keys.storeKey(), keys.deviceSecret(), SlottedStore.RANDOM)) {
            return TerminalStore.open(
                    database, new StepClock(), SlottedStore.RANDOM, OpenStore.TERMINAL)
                .anchor()
                .bind(beside, new DegradedToken(disk), Sha256.of(encoded), Runnable::run);
          }
        });
  }

  private static Map<String, byte[]> bytes(PowerDisk disk) {
    Map<String, byte[]> files = new TreeMap<>();
    disk.names().forEach(name -> files.put(name, disk.bytes(name)));
    return files;
  }

  private static void assertSame(Map<String, byte[]> before, PowerDisk disk) {
    before.forEach((name, bytes) -> assertArrayEquals(bytes, disk.bytes(name), name));
    assertFalse(disk.names().stream().anyMatch(name -> name.startsWith("store-1.")));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyRowOfAnOlderStoreIsThereAfterwards(int version) throws Exception {
    SlottedStore store = of(version);
    var before = rows(store, store.disk);

    Optional<KeySlots.Fresh> fresh = update(store, store.disk, Migrations.usual());

    fresh.orElseThrow().storeKey().close();
    assertEquals("store-1", SlottedStore.slots(store.disk).storeName());
    assertFalse(store.disk.exists("store.mv.db"));
    assertEquals(Optional.empty(), login(store, store.disk));
    before.forEach(
        (table, rows) -> assertFalse(rows.isEmpty() && !table.equals("ACCESS_LOG"), table));
    assertKept(before, rows(store, store.disk));
  }

  /** Columns may have come; what there was is there. */
  private static void assertKept(
      Map<String, List<Map<String, String>>> before, Map<String, List<Map<String, String>>> after) {
    before.forEach((table, rows) -> {
      List<Map<String, String>> kept = Objects.requireNonNull(after.get(table));
      assertEquals(rows.size(), kept.size(), table);
      for (int i = 0; i < rows.size(); i++) {
        assertTrue(kept.get(i).entrySet().containsAll(rows.get(i).entrySet()), table);
      }
    });
  }

  @Test
  void aStoreOfTheNewestSchemaIsLeftAlone() throws Exception {
    SlottedStore store = of(14);
    var before = bytes(store.disk);

    assertEquals(Optional.empty(), update(store, store.disk, Migrations.usual()));

    assertSame(before, store.disk);
  }

  @Test
  void aStoreWhoseMakingWasCutShortIsMadeInPlace() throws Exception {
    SlottedStore store = new SlottedStore(database -> {}, CLERK);

    assertEquals(Optional.empty(), update(store, store.disk, Migrations.usual()));
    assertEquals(Optional.empty(), login(store, store.disk));
  }

  @Test
  void aStoreWhoseMakingWasCutAmidAScriptIsMadeAnew() throws Exception {
    SlottedStore store =
        new SlottedStore(
            database -> {
              OldStores.migrate(database, 5);
              OldStores.execute(database, "CREATE TABLE anchor (only SMALLINT, sequence BIGINT)");
            },
            CLERK);

    assertEquals(Optional.empty(), update(store, store.disk, Migrations.usual()));
    assertEquals(Optional.empty(), login(store, store.disk));
  }

  @Test
  void aStoreWithoutWorkThatIsRememberedOutsideIsUpdatedInACopy() throws Exception {
    SlottedStore store =
        new SlottedStore(
            database -> {
              OldStores.migrate(database, 7);
              OldStores.execute(database, "UPDATE anchor SET sequence = 1, token_since = 1");
            },
            CLERK);
    new DegradedToken(store.disk).advance(new Anchor(1, Sha256.NOTHING));

    update(store, store.disk, Migrations.usual()).orElseThrow().storeKey().close();

    assertEquals(Optional.empty(), login(store, store.disk));
  }

  void theCopyIsHeardOfInStepsAndThenItsConversion() throws Exception {
    SlottedStore store = of(6);
    List<Object> heard = new ArrayList<>();

    store
        .opening(
            store.disk,
            CLERK,
            keys -> new StoreUpdate(SlottedStore.place(store.disk)).run(keys, heard(heard, 1e9)))
        .orElseThrow()
        .storeKey()
        .close();

    assertEquals("converting", heard.removeLast());
    assertEquals(1.0, heard.getLast());
    assertTrue(heard.size() > 1, "it is heard of on the way");
    assertEquals(heard.stream().sorted().toList(), heard);
  }

  @Test
  void givenUpInTheMidstTheOldStoreIsAsItWas() throws Exception {
    SlottedStore store = of(6);
    var before = bytes(store.disk);
    List<Object> heard = new ArrayList<>();

    assertThrows(
        StoreFailure.GivenUp.class,
        () ->
            store.opening(
                store.disk,
                CLERK,
                keys ->
                    new StoreUpdate(SlottedStore.place(store.disk)).run(keys, heard(heard, 1))));

    assertEquals(1, heard.size());
    assertSame(before, store.disk);
    update(store, store.disk, Migrations.usual()).orElseThrow().storeKey().close();
    assertEquals(Optional.empty(), login(store, store.disk));
  }

  /** Writes down what it hears, and has enough after so much. */
  private static UpdateCourse heard(List<Object> heard, double enough) {
    return new UpdateCourse() {
      @Override
      public boolean wanted() {
        return heard.size() < enough;
      }

      @Override
      public void at(double part) {
        heard.add(part);
      }

      @Override
      public void converting() {
        heard.add("converting");
      }
    };
  }

  @Test
  void aScriptThatFailsLeavesTheOldStore() throws Exception {
    SlottedStore store = of(6);
    var before = bytes(store.disk);

    assertThrows(StoreFailure.NotUpdated.class, () -> update(store, store.disk, FAILING));

    assertSame(before, store.disk);
  }

  @Test
  void aLogFromBeforeItsCommitmentsIsNotTakenOver() throws Exception {
    SlottedStore store =
        new SlottedStore(
            database -> {
              OldStores.fill(database, 3);
              OldStores.log(database);
            },
            CLERK);
    var before = bytes(store.disk);

    assertThrows(
        StoreFailure.NotUpdated.class, () -> update(store, store.disk, Migrations.usual()));

    assertSame(before, store.disk);
  }

  @Test
  void aFullDiskLeavesTheOldStore() throws Exception {
    SlottedStore store = of(6);
    var before = bytes(store.disk);
    store.disk.leaveRoom(100_000);

    assertThrows(
        StoreFailure.NotUpdated.class, () -> update(store, store.disk, Migrations.usual()));

    assertSame(before, store.disk);
  }

  @Test
  void whatTheMigrationsDoNotMakeIsNotTakenOver() throws Exception {
    SlottedStore store =
        new SlottedStore(
            database -> {
              OldStores.fill(database, 6);
              OldStores.execute(database, "CREATE TABLE further (only INTEGER)");
            },
            CLERK);
    var before = bytes(store.disk);

    assertThrows(
        StoreFailure.NotUpdated.class, () -> update(store, store.disk, Migrations.usual()));

    assertSame(before, store.disk);
  }

  @Test
  void aStoreThatIsOpenElsewhereIsNotTouched() throws Exception {
    SlottedStore store = of(6);
    var before = bytes(store.disk);
    try (AutoCloseable held = store.disk.lock("store.lock").orElseThrow()) {
      assertThrows(StoreFailure.InUse.class, () -> update(store, store.disk, Migrations.usual()));
    }

    assertSame(before, store.disk);
  }

  @Test
  void aStoreWithContentIsNeverMigratedInPlace() throws Exception {
    SlottedStore store = of(6);

    assertThrows(StoreFailure.NotUpdated.class, () -> login(store, store.disk));
  }

  @Test
  void anOldCopyIsNotUpdatedAndLeftAlone() throws Exception {
    SlottedStore store = of(6);
    new DegradedToken(store.disk).advance(new Anchor(5, Sha256.NOTHING));
    var before = bytes(store.disk);

    StoreFailure.OldCopyFound found =
        assertThrows(
            StoreFailure.OldCopyFound.class, () -> update(store, store.disk, Migrations.usual()));

    assertEquals(OldCopy.STORE_OLDER, found.found());
    assertSame(before, store.disk);
  }

  @Test
  void aStoreFromBeforeTheAnchorIsOldWhereThereIsAnAnchor() throws Exception {
    SlottedStore store = of(5);
    new DegradedToken(store.disk).advance(new Anchor(1, Sha256.NOTHING));

    assertThrows(
        StoreFailure.OldCopyFound.class, () -> update(store, store.disk, Migrations.usual()));
  }

  @Test
  void aPowerCutAnywhereLeavesTheOldOrTheNew() throws Exception {
    SlottedStore store = of(7);
    var expected = rows(store, store.disk);
    PowerDisk start = store.disk.copy();
    int old = 0;
    int fresh = 0;
    boolean cut = true;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = start.copy();
      running.cutAfter(operations);
      cut = cutOff(store, running);
      PowerDisk found = running.afterPowerCut(new Random(operations));
      if (SlottedStore.slots(found).generation() == 0) {
        old++;
        update(store, found, Migrations.usual()).orElseThrow().storeKey().close();
      } else {
        fresh++;
        assertEquals(Optional.empty(), update(store, found, Migrations.usual()));
      }
      assertEquals(Optional.empty(), login(store, found), "after " + operations);
      assertKept(expected, rows(store, found));
    }
    assertTrue(old > 0 && fresh > 0, old + " old, " + fresh + " new");
  }

  private static boolean cutOff(SlottedStore store, PowerDisk running) {
    try {
      Secret key = update(store, running, Migrations.usual()).orElseThrow().storeKey();
      key.close();
      return false;
    } catch (Exception noPower) {
      return true;
    }
  }
}
