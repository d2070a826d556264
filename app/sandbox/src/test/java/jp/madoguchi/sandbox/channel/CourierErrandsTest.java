package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with the courier of a line between its steps: never at the same time as one. */
class CourierErrandsTest {
  private static final CourierLoop.Pace RESTLESS =
      new CourierLoop.Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(2));

  @SuppressWarnings("NullAway.Init")
  private static Channel.World world;

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean errand = new AtomicBoolean();
  private final AtomicBoolean met = new AtomicBoolean();

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private CourierLoop inTest;

  @BeforeAll
  static void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeEach
  void open() throws Exception {
    channel = Channel.open(world, "courier-errands");
    channel.outbox.put(channel.move("90番地", channel.person(1)));
    Courier courier =
        Courier.of(
            channel.outbox,
            channel.sealing(),
            (_, _, _) -> {
              asked.incrementAndGet();
              met.compareAndSet(false, errand.get());
              throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("no line"));
            },
            world.keys().check());
    inTest = CourierLoop.start(courier, RESTLESS, world.randomness(), _ -> {}, executor);
  }

  @AfterEach
  void close() throws Exception {
    inTest.close();
    executor.close();
    channel.close();
  }

  @Test
  void noStepIsTakenMeanwhile() throws Exception {
    for (int i = 0; i < 20; i++) {
      inTest.between(_ -> {
        errand.set(true);
        int before = asked.get();
        Thread.onSpinWait();
        assertEquals(before, asked.get());
        errand.set(false);
        return true;
      });
    }
    assertFalse(met.get());
  }

  @Test
  void aLoopThatEndsWaitsForIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Boolean> carried =
        executor.submit(() ->
            inTest.between(_ -> {
              begun.countDown();
              return go.await(1, TimeUnit.MINUTES);
            }));
    assertTrue(begun.await(1, TimeUnit.MINUTES));
    Future<?> ending = executor.submit(inTest::close);
    assertFalse(ending.isDone());
    go.countDown();
    ending.get(1, TimeUnit.MINUTES);
    assertTrue(carried.isDone());
  }

  @Test
  void noneBeginsAfterTheEnd() {
    inTest.close();
    assertThrows(InterruptedException.class, () -> inTest.between(_ -> true));
  }
}
