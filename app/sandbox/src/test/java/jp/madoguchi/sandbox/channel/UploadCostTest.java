package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.simulator.office.OutboxAround;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Protocol point 15 in figures: what a batch costs on a line of 50 kbit/s that is cut every 30
 * seconds, everything counted above TLS. The bytes of the batches are random, so that the centre
 * refuses them at the end; whether they arrived whole is told by the code of the refusal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadCostTest {
  private static final long FIFTY_KILOBIT = 50_000 / 8;
  private static final long BETWEEN_CUTS = 30 * FIFTY_KILOBIT;
  private static final int MOST_STEPS = 2_000;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @ParameterizedTest(name = "{0} batches of {1} bytes: at most {2} percent")
  @CsvSource({"2, 10000000, 3.0", "1, 16777216, 3.0", "20, 1000000, 4.0"})
  void twentyMegabytesCostLittleMoreThanTheyAre(int batches, int size, double most)
      throws Exception {
    try (Channel channel = Channel.open(world, "cost-" + batches)) {
      BadLine line = new BadLine(channel.store, Desks.of(channel), Channel.TERMINAL, BETWEEN_CUTS);
      for (int batch = 1; batch <= batches; batch++) {
        send(channel, line, random(size, batch));
      }
      long payload = (long) batches * size;
      double extra = 100.0 * (line.carried() - payload) / payload;
      System.out.printf(
          "%d x %,d bytes: %,d carried, %d cuts, %.2f %% extra, %d s%n",
          batches, size, line.carried(), line.cuts(), extra, line.carried() / FIFTY_KILOBIT);
      assertTrue(extra <= most, extra + " % extra");
      assertTrue(line.cuts() >= payload / BETWEEN_CUTS, line.cuts() + " cuts");
      assertEquals(0, channel.store.read(t -> t.uploads().load()).uploads());
    }
  }

  @Test
  void aSmallBatchGoesInOneRequest() throws Exception {
    try (Channel channel = Channel.open(world, "cost-small")) {
      BadLine line = new BadLine(channel.store, Desks.of(channel), Channel.TERMINAL, BETWEEN_CUTS);
      Line counted =
          (method, path, body) -> {
            assertEquals("/v1/batches/1/1", path);
            return line.ask(method, path, body);
          };
      send(channel, counted, random(60_000, 1));
    }
  }

  private static void send(Channel channel, Line line, Bytes sealed) throws Exception {
    Outbox outbox =
        new OutboxAround(channel.outbox) {
          @Override
          public Optional<Sealed> oldestUnanswered() {
            return Optional.of(new Sealed(1, 1, sealed));
          }
        };
    Courier courier = channel.courier(outbox, line);
    CourierStep step = courier.step();
    for (int steps = 0; !(step instanceof CourierStep.Refused); steps++) {
      assertTrue(steps < MOST_STEPS, step.toString());
      assertTrue(
          step instanceof CourierStep.Carried || step instanceof CourierStep.NoLine,
          step.toString());
      step = courier.step();
    }
    LineRefusal refusal = assertInstanceOf(CourierStep.Refused.class, step).refusal();
    assertEquals(Code.ENVELOPE, refusal.code());
  }

  private static Bytes random(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
