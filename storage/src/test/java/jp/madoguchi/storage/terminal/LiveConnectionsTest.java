package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveConnectionsTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SealedDatabase database = database();
  private final LiveConnections hasty = new LiveConnections(database, SHORT);
  private final LiveConnections patient = new LiveConnections(database, LONG);
  private final List<String> done = new ArrayList<>();

  private static SealedDatabase database() {
    try (Secret key = Secret.taking(SlottedStore.RANDOM.bytes(32))) {
      return SealedDatabase.open(new PowerDisk(), "store", key, SlottedStore.RANDOM);
    } catch (StoreFailure problem) {
      throw new IllegalStateException(problem);
    }
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void aWriterWhoDoesNotEndKeepsNobodyWaitingForever() throws Exception {
    try (Connections.Visit _ = hasty.visit(true)) {
      assertThrows(StoreFailure.Busy.class, () -> hasty.withoutWriters(() -> done.add("alone")));
      assertThrows(StoreFailure.Busy.class, () -> hasty.alone(() -> done.add("alone")));
    }
    assertEquals(List.of(), done);
  }

  @Test
  void aReaderWhoDoesNotEndHoldsUpOnlyWhoWantsToBeAlone() throws Exception {
    try (Connections.Visit _ = hasty.visit(false)) {
      assertThrows(StoreFailure.Busy.class, () -> hasty.alone(() -> done.add("alone")));
      hasty.withoutWriters(() -> done.add("without writers"));
    }
    assertEquals(List.of("without writers"), done);
  }

  @Test
  void afterwardsEverythingGoesOnAsBefore() throws Exception {
    try (Connections.Visit _ = hasty.visit(true)) {
      assertThrows(StoreFailure.Busy.class, () -> hasty.alone(() -> done.add("alone")));
      hasty.visit(true).close();
      hasty.visit(false).close();
    }
    hasty.alone(() -> done.add("alone"));
    assertEquals(List.of("alone"), done);
  }

  @Test
  void aReaderWhoStaysDuringTheWorkStopsTheSwitchWithinIt() throws Exception {
    try (Connections.Visit _ = hasty.visit(false)) {
      assertThrows(
          StoreFailure.Busy.class,
          () -> hasty.withoutWriters(() -> hasty.alone(() -> done.add("switch"))));
    }
    hasty.visit(true).close();
    assertEquals(List.of(), done);
  }

  @Test
  void whoWaitsIsLetGoWhenNobodyWantsItAnyMore() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ExecutorService others = Executors.newCachedThreadPool();
        Connections.Visit _ = patient.visit(true)) {
      Future<?> waiting =
          others.submit(() -> {
            asked.countDown();
            patient.alone(() -> done.add("alone"));
            return true;
          });
      assertTrue(asked.await(1, TimeUnit.MINUTES));
      patient.hurry();
      ExecutionException ended =
          assertThrows(ExecutionException.class, () -> waiting.get(30, TimeUnit.SECONDS));
      assertInstanceOf(StoreFailure.GivenUp.class, ended.getCause());
    }
    assertEquals(List.of(), done);
  }

  @Test
  void whoWaitsIsToldWhenTheStoreIsGone() throws Exception {
    StoreFailure gone = new StoreFailure.InUse("gone");
    try (Connections.Visit _ = patient.visit(true)) {
      patient.give(gone);
      assertEquals(
          gone, assertThrows(StoreFailure.class, () -> patient.alone(() -> done.add("alone"))));
    }
  }
}
