package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.LiveStoreTest.HANAKO;
import static jp.madoguchi.storage.terminal.LiveStoreTest.log;
import static jp.madoguchi.storage.terminal.LiveStoreTest.logged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.anchor.AnchoredAct;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What takes long on an open store ends when nobody wants it, and waits for nobody forever. */
class LongActTest {
  private final SlottedStore place = LiveStoreTest.made();
  private final PowerDisk disk = place.disk;
  private final List<Double> heard = new ArrayList<>();

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

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private interface LongAct {
    void on(LiveStore store, DoubleConsumer heard) throws Exception;
  }

  /** Told to hurry at the first sign of progress, it goes no further and leaves no trace. */
  private void givenUp(LongAct act) throws Exception {
    try (LiveStore inTest = open(disk)) {
      assertThrows(
          StoreFailure.GivenUp.class,
          () ->
              act.on(
                  inTest,
                  part -> {
                    heard.add(part);
                    inTest.hurry();
                  }));
      assertEquals(1, heard.size());
      assertEquals(1, log(inTest));
      assertFalse(disk.exists("store-1.mv.db"));
      assertThrows(StoreFailure.GivenUp.class, () -> act.on(inTest, heard::add));
    }
    try (LiveStore again = open(disk)) {
      assertEquals(0, SlottedStore.slots(disk).generation());
      assertEquals(1, logged(again));
      assertEquals(Optional.of(HANAKO), again.store().register().current(HANAKO.number()));
      act.on(again, heard::add);
    }
  }

  /** Somebody's act does not end; the others are let go. */
  private void stuck(LongAct act) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ending = new CountDownLatch(1);
    try (LiveStore inTest = openWithout(Duration.ofMillis(1));
        ExecutorService others = Executors.newCachedThreadPool()) {
      Future<?> writer =
          others.submit(() ->
              inTest
                  .store()
                  .anchor()
                  .change(
                      AnchoredAct.SEAL,
                      _ -> {
                        begun.countDown();
                        await(ending);
                      }));
      await(begun);
      assertThrows(StoreFailure.Busy.class, () -> act.on(inTest, heard::add));
      assertEquals(Optional.of(HANAKO), inTest.store().register().current(HANAKO.number()));
      assertFalse(disk.exists("store-1.mv.db"));
      ending.countDown();
      writer.get(1, TimeUnit.MINUTES);
      assertEquals(1, log(inTest));
      act.on(inTest, heard::add);
    }
    assertEquals(1, SlottedStore.slots(disk).generation());
  }

  private LiveStore openWithout(Duration patience) throws Exception {
    return place.opening(
        disk,
        "clerk",
        keys ->
            LiveStore.open(
                SlottedStore.place(disk), keys, Runnable::run, UpdateCourse.unheard(), patience));
  }

  @Nested
  class SigningOut {
    @Test
    void inTheMidstOfANewKeyTheOldStoreIsInForce() throws Exception {
      givenUp((store, heard) -> store.renewKey(secrets(), Set.of(), heard));
    }

    @Test
    void inTheMidstOfRewritingTheOldStoreIsInForce() throws Exception {
      givenUp((store, heard) -> store.rewrite(secrets(), heard));
    }

    @Test
    void closingTheStoreEndsIt() throws Exception {
      LiveStore inTest = open(disk);
      try (ExecutorService others = Executors.newCachedThreadPool()) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch leaving = new CountDownLatch(1);
        Future<?> act =
            others.submit(() -> {
              inTest.rewrite(
                  secrets(),
                  part -> {
                    heard.add(part);
                    begun.countDown();
                    await(leaving);
                  });
              return true;
            });
        await(begun);
        Future<?> closing = others.submit(inTest::close);
        others.submit(() -> untilGivenUp(inTest, leaving));
        closing.get(1, TimeUnit.MINUTES);
        ExecutionException ended =
            assertThrows(ExecutionException.class, () -> act.get(1, TimeUnit.MINUTES));
        assertInstanceOf(StoreFailure.GivenUp.class, ended.getCause());
        assertEquals(1, heard.size());
      }
      assertFalse(disk.exists("store-1.mv.db"));
      open(disk).close();
    }

    /** The act goes on once nobody wants it any more. */
    private void untilGivenUp(LiveStore store, CountDownLatch leaving) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (store.isWanted() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      leaving.countDown();
    }
  }

  @Nested
  class Waiting {
    @Test
    void aNewKeyDoesNotWaitForeverForAStuckWriter() throws Exception {
      stuck((store, heard) -> store.renewKey(secrets(), Set.of(), heard));
    }

    @Test
    void rewritingDoesNotWaitForeverForAStuckWriter() throws Exception {
      stuck((store, heard) -> store.rewrite(secrets(), heard));
    }
  }
}
