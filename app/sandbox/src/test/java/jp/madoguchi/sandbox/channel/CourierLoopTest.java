package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.simulator.office.OutboxAround;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop between a store that fails or is slow and a session that ends. */
class CourierLoopTest {
  private static final CourierLoop.Pace QUICK =
      new CourierLoop.Pace(Duration.ofMinutes(10), Duration.ofMillis(5), Duration.ofMillis(20));
  private static final CourierLoop.Pace RESTLESS =
      new CourierLoop.Pace(Duration.ofMillis(5), Duration.ofMinutes(10), Duration.ofMinutes(10));
  private static final long LIMIT = 10;

  @SuppressWarnings("NullAway.Init")
  private static Channel.World world;

  private final BlockingQueue<CourierStep> steps = new LinkedBlockingQueue<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @BeforeAll
  static void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeEach
  void open() throws Exception {
    channel = Channel.open(world, "courier-loop");
  }

  @AfterEach
  void close() throws Exception {
    executor.close();
    channel.close();
  }

  private CourierLoop start(Outbox outbox) {
    return start(outbox, QUICK);
  }

  private CourierLoop start(Outbox outbox, CourierLoop.Pace pace) {
    Courier courier =
        Courier.of(
            outbox,
            channel.sealing(),
            (_, _, _) -> {
              throw new LineDown(LineDown.Reason.UNREACHABLE, new java.io.IOException("no line"));
            },
            world.keys().check());
    return CourierLoop.start(courier, pace, world.randomness(), steps::add, executor);
  }

  @Test
  void aStoreThatFailsOnceIsAskedAgain() throws Exception {
    Outbox inTest =
        new OutboxAround(channel.outbox) {
          private boolean failed;

          @Override
          public Optional<Sealed> oldestUnanswered() {
            if (!failed) {
              failed = true;
              throw new StoreUnavailable(new StoreFailure.Full(new java.io.IOException("full")));
            }
            return super.oldestUnanswered();
          }
        };
    try (CourierLoop _ = start(inTest)) {
      assertInstanceOf(CourierStep.NoStore.class, steps.poll(LIMIT, TimeUnit.SECONDS));
      assertEquals(new CourierStep.Idle(), steps.poll(LIMIT, TimeUnit.SECONDS));
    }
  }

  @Test
  void whoeverHasNothingToDoAsksAgainBeforeLong() throws Exception {
    try (CourierLoop _ = start(channel.outbox, RESTLESS)) {
      assertEquals(new CourierStep.Idle(), steps.poll(LIMIT, TimeUnit.SECONDS));
      assertEquals(new CourierStep.Idle(), steps.poll(LIMIT, TimeUnit.SECONDS));
    }
  }

  @Test
  void theDayEndsWithABatchAlsoWhereNothingWaits() throws Exception {
    try (CourierLoop loop = start(channel.outbox)) {
      assertEquals(new CourierStep.Idle(), steps.poll(LIMIT, TimeUnit.SECONDS));
      assertTrue(channel.outbox.oldestUnanswered().isEmpty());
      loop.closeDay();
      assertInstanceOf(CourierStep.NoLine.class, steps.poll(LIMIT, TimeUnit.SECONDS));
      assertTrue(channel.outbox.oldestUnanswered().isPresent());
    }
  }

  @Test
  void closingWaitsForTheStoreAndDoesNotInterruptIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Outbox inTest =
        new OutboxAround(channel.outbox) {
          @Override
          public Optional<Sealed> oldestUnanswered() {
            begun.countDown();
            try {
              assertTrue(goOn.await(LIMIT, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
              throw new IllegalStateException("interrupted in the midst of the store", e);
            }
            return super.oldestUnanswered();
          }
        };
    CourierLoop loop = start(inTest);
    assertTrue(begun.await(LIMIT, TimeUnit.SECONDS));
    Future<?> closing = executor.submit(loop::close);
    boolean early = true;
    try {
      closing.get(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waiting) {
      early = false;
    }
    assertFalse(early, "closed while a step was in the store");
    goOn.countDown();
    closing.get(LIMIT, TimeUnit.SECONDS);
    assertEquals(new CourierStep.Idle(), steps.poll(LIMIT, TimeUnit.SECONDS));
  }
}
