package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.Test;

/** Protocol point 15 over real lines with mutual TLS, through a proxy that cuts and bends them. */
@OnEachDatabase
class BadLineTest extends ChannelCase {
  private static final int MOST_STEPS = 200;

  /** One move, and so many access entries that the batch is large. */
  private void putMuch() {
    ApprovedChange change = channel.move("90番地", channel.person(1)).getFirst();
    channel.outbox.put(List.of(change));
    List<AccessEntry> entries = Looks.chain(Channel.TERMINAL, 1500, world.randomness());
    entries.forEach(entry -> channel.outbox.put(entry, Looks.hash(entry)));
  }

  private HttpLine through(BadProxy proxy) {
    return channel.line(world.device(), proxy.url());
  }

  private static Receipt receipt(Courier courier) throws Exception {
    List<CourierStep> steps = new ArrayList<>();
    while (steps.size() < MOST_STEPS) {
      steps.add(courier.step());
      if (steps.getLast() instanceof CourierStep.Sent(Receipt receipt)) {
        return receipt;
      }
    }
    throw new AssertionError("no receipt: " + steps);
  }

  private void assertArrivedOnce(Receipt receipt) {
    assertEquals(1, receipt.verdicts().size());
    assertEquals(2, channel.person(1).history());
    assertEquals(1, channel.centre.view().receipts(Channel.TERMINAL).size());
    assertEquals(1500, channel.centre.view().entries(Channel.TERMINAL).all());
    assertEquals(0, channel.centre.view().entries(Channel.TERMINAL).unsound());
    assertEquals(0, channel.store.read(t -> t.uploads().load()).uploads());
  }

  @Test
  void aLargeBatchArrivesOnceWhateverIsCut() throws Exception {
    putMuch();
    try (BadProxy proxy = new BadProxy(channel.centre.url(), 25_000, -1);
        HttpLine line = through(proxy)) {
      Receipt receipt = receipt(channel.courier(line));
      assertArrivedOnce(receipt);
      assertTrue(proxy.connections() > 5, proxy.connections() + " connections");
    }
  }

  /** The terminal gives up waiting for an answer that is on its way, and asks again. */
  @Test
  void anAnswerThatComesTooLateIsMadeUpFor() throws Exception {
    channel.outbox.put(List.of(channel.move("90番地", channel.person(1)).getFirst()));
    HttpLine.Patience little =
        new HttpLine.Patience(Duration.ofSeconds(10), Duration.ofMillis(300));
    try (BadProxy slow =
            new BadProxy(channel.centre.url(), Long.MAX_VALUE, -1, Duration.ofMillis(200));
        HttpLine impatient = channel.line(world.device(), slow.url(), little);
        HttpLine line = channel.line()) {
      CourierStep late = channel.courier(impatient).step();
      assertEquals(new CourierStep.NoLine(LineDown.Reason.TIMED_OUT), late);
      Receipt receipt = receipt(channel.courier(line));
      assertEquals(1, receipt.verdicts().size());
      assertEquals(2, channel.person(1).history());
      assertEquals(1, channel.centre.view().receipts(Channel.TERMINAL).size());
    }
  }

  /** TLS authenticates each record: a bent byte ends the connection, and no piece is taken. */
  @Test
  void aBentByteEndsTheConnectionAndIsSentAgain() throws Exception {
    putMuch();
    try (BadProxy proxy = new BadProxy(channel.centre.url(), Long.MAX_VALUE, 100_000);
        HttpLine line = through(proxy)) {
      Courier courier = channel.courier(line);
      List<CourierStep> steps = new ArrayList<>();
      CourierStep step = courier.step();
      for (; !(step instanceof CourierStep.Sent); step = courier.step()) {
        steps.add(step);
        assertTrue(steps.size() < MOST_STEPS, steps.toString());
      }
      assertEquals(1, proxy.bent());
      assertTrue(proxy.connections() > 1, proxy.connections() + " connections");
      assertArrivedOnce(assertInstanceOf(CourierStep.Sent.class, step).receipt());
    }
  }

  @Test
  void requestsThatComeTwiceChangeNothing() throws Exception {
    putMuch();
    try (HttpLine line = channel.line()) {
      Line twice =
          (method, path, body) -> {
            line.ask(method, path, body);
            return line.ask(method, path, body);
          };
      assertArrivedOnce(receipt(channel.courier(twice)));
    }
  }

  @Test
  void aLostLastAnswerIsMadeUpForByTheStoredReceipt() throws Exception {
    putMuch();
    try (HttpLine line = channel.line()) {
      List<String> lost = new ArrayList<>();
      Line losing =
          (method, path, body) -> {
            Line.Answer answer = line.ask(method, path, body);
            if (answer.status() == LineRefusal.OK && lost.isEmpty()) {
              lost.add(path);
              throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
            }
            return answer;
          };
      Receipt receipt = receipt(channel.courier(losing));
      assertArrivedOnce(receipt);
      assertEquals(1, lost.size());
    }
  }

  @Test
  void aTerminalThatWasRestartedGoesOnWhereItWasCut() throws Exception {
    putMuch();
    List<Integer> sent = new ArrayList<>();
    try (HttpLine line = channel.line()) {
      Line counting =
          (method, path, body) -> {
            sent.add(body.length);
            return line.ask(method, path, body);
          };
      Line cutting =
          (method, path, body) -> {
            if (path.startsWith("/v1/uploads/") && body.length > 0) {
              line.ask(method, path, Arrays.copyOf(body, body.length / 2));
              throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("cut"));
            }
            return line.ask(method, path, body);
          };
      Courier before = channel.courier(cutting);
      assertInstanceOf(CourierStep.Carried.class, before.step());
      assertInstanceOf(CourierStep.NoLine.class, before.step());
      Courier after = channel.courier(counting);
      Receipt receipt = receipt(after);
      assertArrivedOnce(receipt);
      int size = kept(receipt).length;
      int pieces = sent.stream().skip(1).mapToInt(Integer::intValue).sum();
      assertTrue(0 < pieces && pieces < size / 2 + 2 * Pieces.CHUNK, pieces + " of " + size);
    }
  }

  @Test
  void theBytesThatWereTakenInAreThoseThatWereSealed() throws Exception {
    putMuch();
    try (HttpLine line = channel.line()) {
      Receipt receipt = receipt(channel.courier(line));
      byte[] kept = kept(receipt);
      assertEquals(receipt.batchHash(), Sha256.of(kept));
      assertTrue(kept.length > 64 << 10, kept.length + " bytes");
      assertEquals(Optional.of(receipt), channel.outbox.lastReceipt());
    }
  }

  private byte[] kept(Receipt receipt) {
    return channel.store.read(t -> t.ledger().sealed(receipt.batchHash())).orElseThrow();
  }
}
