package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierCarrying;
import jp.madoguchi.terminal.sync.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a medium no batch is too long: nothing is asked there in pieces. */
class CarriedCourierTest {
  /** More than goes in one request over a line. */
  private static final int LARGE = 100_000;

  private final List<String> asked = new ArrayList<>();
  private final Line silent =
      (_, path, _) -> {
        asked.add(path);
        throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("not on it"));
      };

  @Test
  void asksForALargeBatchsReceiptAsForASmallOnes(@TempDir Path folder) throws Exception {
    Channel.World world = Channel.World.make();
    try (Channel channel = Channel.open(world, "carried-courier");
        Seat seat = Seat.open(channel, Channel.TERMINAL, world.device(), folder, Stream.empty())) {
      Sealing sealing = channel.sealing();
      Batch empty = sealing.batch(channel.outbox.load(1), channel.outbox.position(), false);
      channel.outbox.seal(empty, Bytes.of(new byte[LARGE]));
      Courier courier = Courier.of(channel.outbox, sealing, silent, world.keys().check());
      courier.step();
      CourierCarrying.alone(courier, sealing, world.keys().check(), seat.store.downstream())
          .take(
              new Carrying.Answers(
                  silent, Bytes.of(new byte[32]), Optional.empty(), Channel.CLOCK.now()));
      assertEquals(
          List.of(new LinePath.ManifestAt(1, 1).text(), new LinePath.BatchAt(1, 1).text()), asked);
    }
  }
}
