package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.ByItself;
import jp.madoguchi.core.retention.Pace;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SealedMount;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;

/** F12: after the end of its term nothing of anybody is in any block, once decrypted. */
class NothingLeftTest {
  private static final String CLERK = "clerk";
  private static final String JOURNAL = ".journal";
  private static final LocalDate LATER = LocalDate.of(2033, 4, 5);
  private static final ResidentRecord STAYS = People.resident(40, "ノコル　ヒト", "1990-01-01");

  private final DayClock clock = new DayClock(People.TODAY);
  private final SlottedStore place = made();
  private final PowerDisk disk = place.disk;

  /** The store itself writes its content anew. */
  private record Keeper(LiveStore store, SlottedStore place) implements StoreKeeper {
    @Override
    public List<OperatorId> holders() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void renewKey(Set<OperatorId> without, DoubleConsumer progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void admit(Newcomer newcomer, DoubleConsumer progress) {}

    @Override
    public void rewrite(DoubleConsumer progress) throws KeysRefused, StoreFailure, IOException {
      store.rewrite(new LiveStore.Secrets(place.device(), place.lease()), progress);
    }

    @Override
    public void hurry() {
      store.hurry();
    }

    @Override
    public void wipe() {
      throw new UnsupportedOperationException();
    }
  }

  private interface Work<T> {
    T with(TerminalStore store, RetentionDesk desk) throws Exception;
  }

  /** A store that holds somebody everywhere. */
  private SlottedStore made() {
    try {
      return new SlottedStore(
          database -> {
            TerminalStore store =
                TerminalStore.open(database, clock, SlottedStore.RANDOM, OpenStore.TERMINAL);
            store.operators().put(People.operator(People.CLERK, Right.ENTER));
            store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
            Marked.fill(store, STAYS, clock);
          },
          CLERK);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T session(Right right, Work<T> work) throws Exception {
    StorePlace here =
        new StorePlace(
            disk,
            SlottedStore.SLOTS,
            new DegradedToken(disk),
            OpenStore.TERMINAL,
            clock,
            SlottedStore.RANDOM);
    return place.opening(
        disk,
        CLERK,
        keys -> {
          try (LiveStore store =
              LiveStore.open(here, keys, Runnable::run, UpdateCourse.unheard())) {
            RetentionDesk desk =
                Retained.desk(
                    store.store(), clock, new Keeper(store, place), Retained.session(right));
            return work.with(store.store(), desk);
          }
        });
  }

  private RetentionRun erase() throws Exception {
    session(Right.ADMINISTER, (_, _) -> true);
    clock.put(LATER);
    return session(Right.ADMINISTER, (_, desk) -> desk.run(desk.survey(), _ -> {}));
  }

  private byte[] decrypted() throws Exception {
    return decrypted(disk);
  }

  private byte[] decrypted(PowerDisk from) throws Exception {
    String file = SlottedStore.slots(from).storeName() + SealedDatabase.SUFFIX;
    return place.opening(
        from,
        CLERK,
        keys -> {
          try (SealedMount mount = new SealedMount(from, keys.storeKey(), SlottedStore.RANDOM);
              FileChannel channel = FilePath.get(mount.path(file)).open("r")) {
            ByteBuffer all = ByteBuffer.allocate((int) channel.size());
            while (all.hasRemaining() && channel.read(all, all.position()) > 0) {}
            return all.array();
          }
        });
  }

  private Optional<List<AddressNumber>> inSnapshot() throws Exception {
    return place.opening(
        disk,
        CLERK,
        keys -> {
          try (IndexSnapshots snapshots =
                  new IndexSnapshots(disk, keys.storeKey(), SlottedStore.RANDOM);
              SearchIndex index = snapshots.load().orElseThrow().index()) {
            return index.find(Marked.byCode(), 9);
          }
        });
  }

  @Test
  void theSearchFindsEveryMarkerBefore() throws Exception {
    session(Right.ADMINISTER, (_, _) -> true);
    assertEquals(new TreeSet<>(Marked.ALL), Marked.in(decrypted()));
    assertEquals(Optional.of(List.of(Marked.person().number())), inSnapshot());
  }

  @Test
  void erasingRowsAloneLeavesTracesUntilAnAdministratorSignsIn() throws Exception {
    clock.put(LATER);
    PowerDisk meanwhile =
        session(
            Right.LOOK_UP,
            (_, desk) -> {
              ByItself rows = desk.byItself(Pace.AT_ONCE);
              assertTrue(rows instanceof ByItself.Done done && !done.run().isDone());
              return disk.copy();
            });
    assertFalse(Marked.in(decrypted(meanwhile)).isEmpty());

    ByItself file = session(Right.ADMINISTER, (_, desk) -> desk.byItself(Pace.AT_ONCE));
    assertTrue(file instanceof ByItself.Done done && done.run().isDone(), file.toString());
    assertEquals(Set.of(), Marked.in(decrypted()));
  }

  @Test
  void noMarkerIsLeftOnceTheStoreIsWrittenAnew() throws Exception {
    assertTrue(erase().isDone());
    assertEquals(Set.of(), Marked.in(decrypted()));
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
    session(
        Right.ADMINISTER,
        (store, _) -> {
          assertEquals(List.of(STAYS), store.register().history(STAYS.number()));
          assertEquals(Optional.empty(), store.register().current(Marked.person().number()));
          assertEquals(List.of(), store.register().search(Marked.byCode(), 9));
          assertTrue(store.log().from(1, 99).stream().allMatch(entry -> entry.contentHolds()));
          assertTrue(store.outbox().lastReceipt().isPresent());
          assertTrue(store.retention().last().orElseThrow().isDone());
          return true;
        });
  }
}
