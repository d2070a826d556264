package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreLimits;
import jp.madoguchi.centre.server.LoopbackServer;
import jp.madoguchi.centre.server.UploadLimits;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.trust.MutualTls;
import jp.madoguchi.storage.database.TestPostgres;
import jp.madoguchi.storage.postgres.PostgresServer;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A centre with too much to do, or without its database; and what it counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyCentreTest {
  private static final Duration COME_BACK = Duration.ofSeconds(7);

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @Nested
  class WithTooMuchToDo {
    @SuppressWarnings("NullAway.Init")
    private Channel channel;

    @SuppressWarnings("NullAway.Init")
    private Centre inTest;

    @SuppressWarnings("NullAway.Init")
    private HttpClient client;

    @BeforeEach
    void open() throws Exception {
      channel = Channel.open(world, "busy-centre");
      inTest =
          Centre.open(
              channel.parts(channel.store), new CentreLimits(1, COME_BACK, UploadLimits.usual()));
      inTest.start();
      client =
          HttpClient.newBuilder()
              .sslContext(
                  MutualTls.client(world.device(), world.keys().check(), world.randomness()))
              .sslParameters(MutualTls.clientParameters())
              .build();
    }

    @AfterEach
    void close() throws Exception {
      client.close();
      inTest.stop();
      channel.close();
    }

    @Test
    void oneBatchMoreThanItTakesOnIsToldToComeBack() throws Exception {
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch held = new CountDownLatch(1);
      Future<Integer> holding =
          channel
              .executor()
              .submit(() ->
                  channel.store.inTransaction(transaction -> {
                    transaction.ledger().lockLog();
                    held.countDown();
                    return awaited(go);
                  }));
      assertTrue(held.await(1, TimeUnit.MINUTES));
      byte[] sealed = channel.sealedEmpty(1);
      CompletionService<HttpResponse<byte[]>> answers =
          new ExecutorCompletionService<>(channel.executor());
      answers.submit(() -> put(sealed));
      answers.submit(() -> put(sealed));

      HttpResponse<byte[]> turnedAway = next(answers);
      go.countDown();
      holding.get(1, TimeUnit.MINUTES);
      HttpResponse<byte[]> taken = next(answers);

      assertEquals(LineRefusal.of(Code.BUSY), LineRefusal.decode(turnedAway.body()));
      assertEquals(429, turnedAway.statusCode());
      assertEquals("7", turnedAway.headers().firstValue("Retry-After").orElseThrow());
      assertEquals(LineRefusal.OK, taken.statusCode());
      assertTrue(
          inTest.meters().text().contains("madoguchi_batch_seconds_count{outcome=\"busy\"} 1"),
          inTest.meters().text());
    }

    private int awaited(CountDownLatch latch) {
      try {
        return latch.await(1, TimeUnit.MINUTES) ? 0 : 1;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private HttpResponse<byte[]> put(byte[] sealed) throws Exception {
      return client.send(
          HttpRequest.newBuilder(inTest.url().resolve("/v1/batches/1/1"))
              .PUT(HttpRequest.BodyPublishers.ofByteArray(sealed))
              .timeout(Duration.ofMinutes(1))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> next(CompletionService<HttpResponse<byte[]>> answers)
        throws Exception {
      Future<HttpResponse<byte[]>> next = answers.poll(1, TimeUnit.MINUTES);
      assertTrue(next != null, "no answer came");
      return next.get();
    }
  }

  @Nested
  class WithoutItsDatabase {
    private final PostgresServer.Database database = TestPostgres.running().create();

    @Test
    void itSaysSoAndTheBatchGoesLater() throws Exception {
      try (Channel inTest = Channel.open(world, database.place());
          HttpLine line = inTest.line()) {
        inTest.outbox.put(inTest.move("90番地", inTest.person(1)));
        database.cut();
        assertEquals(503, line.ask("GET", "/v1/health", new byte[0]).status());
        assertEquals(
            new CourierStep.ComeBackLater(LineRefusal.of(Code.UNAVAILABLE)),
            inTest.courier(line).step());
        database.mend();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> healthy(line));
        assertInstanceOf(CourierStep.Sent.class, inTest.courier(line).step());
        assertEquals(2, inTest.person(1).history());
      }
    }
  }

  /** The pool finds out a moment later that connections are taken again. */
  private static void healthy(HttpLine line) throws Exception {
    while (line.ask("GET", "/v1/health", new byte[0]).status() != LineRefusal.OK) {
      Thread.onSpinWait();
    }
  }

  @Nested
  class Counting {
    @Test
    void batchesChangesAndConnectionsAreCountedWithoutNames() throws Exception {
      try (Channel channel = Channel.open(world, "counting-centre");
          HttpLine line = channel.line();
          LoopbackServer inTest =
              LoopbackServer.start(0, channel.centre.meters(), channel.centre.ledger())) {
        channel.outbox.put(channel.move("90番地", channel.person(1), channel.person(2)));
        channel.courier(new LostAnswers(line, 1)).step();
        assertInstanceOf(CourierStep.Sent.class, channel.courier(line).step());
        line.ask("PUT", "/v1/batches/1/9", new byte[] {1});
        String text = get(inTest.url().resolve("/metrics")).body();
        for (String figure :
            List.of(
                "madoguchi_batch_seconds_count{outcome=\"taken\"} 1",
                "madoguchi_batch_seconds_count{outcome=\"repeated\"} 1",
                "madoguchi_batch_seconds_count{outcome=\"send_from\"} 1",
                "madoguchi_changes_total{verdict=\"applied\"} 2.0",
                "madoguchi_database_connections{state=\"active\"}",
                "madoguchi_database_connections_most")) {
          assertTrue(text.contains(figure), figure + " is not in\n" + text);
        }
        assertTrue(!text.contains(Channel.TERMINAL.value()), text);
        assertEquals(200, get(inTest.url().resolve("/health")).statusCode());
        assertEquals(404, get(inTest.url().resolve("/else")).statusCode());
      }
    }

    private HttpResponse<String> get(URI uri) throws Exception {
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client.send(
            HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build(),
            HttpResponse.BodyHandlers.ofString());
      }
    }
  }
}
