package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protocol points 6 and 7 with two nodes on one database, at the same time. */
@OnEachDatabase
class TwoNodesTest extends ChannelCase {
  private static final int BATCHES = 6;

  @SuppressWarnings("NullAway.Init")
  private CentreStore second;

  @SuppressWarnings("NullAway.Init")
  private List<Ingest> nodes;

  /** A terminal and the batches that it has sealed so far. */
  private record Sender(TerminalId id, DeviceKeys keys, List<byte[]> sealed) {
    Bytes last() {
      return sealed.isEmpty() ? CentreStore.noHash() : Sha256.of(sealed.getLast());
    }
  }

  @BeforeEach
  void aSecondNode() {
    second = TestCentre.open(place);
    nodes = List.of(node(channel.parts(channel.store)), node(channel.parts(second)));
  }

  @AfterEach
  void closeSecond() {
    second.close();
  }

  @Test
  void theSameBatchAtBothNodesAtTheSameMomentIsAppliedOnce() throws Exception {
    Sender sender = new Sender(Channel.TERMINAL, world.device(), new ArrayList<>());
    for (long person = 1; person <= BATCHES; person++) {
      byte[] sealed = seal(sender, channel.move("90番地", channel.person(person)));
      long sequence = person;
      CyclicBarrier together = new CyclicBarrier(nodes.size());
      List<Bytes> receipts =
          atOnce(
              nodes.stream()
                  .<Callable<Bytes>>map(node ->
                      () -> {
                        together.await(1, TimeUnit.MINUTES);
                        return receipt(node.take(sender.id(), 1, sequence, sealed));
                      })
                  .toList());
      assertEquals(receipts.getFirst(), receipts.getLast());
      assertEquals(2, channel.person(person).history());
    }
    assertGapless(BATCHES);
  }

  @Test
  void batchesOfManyTerminalsThroughBothNodesLeaveNoGap() throws Exception {
    List<Sender> senders = new ArrayList<>();
    for (String name : List.of("T-21", "T-22", "T-23", "T-24")) {
      TerminalId id = new TerminalId(name);
      Sender sender = new Sender(id, world.keys().device(id), new ArrayList<>());
      channel.enrol(id, sender.keys());
      for (int batch = 0; batch < BATCHES; batch++) {
        seal(sender, List.of());
      }
      senders.add(sender);
    }
    atOnce(senders.stream().<Callable<Integer>>map(sender -> () -> send(sender)).toList());
    assertGapless((long) senders.size() * BATCHES);
  }

  /** One after the other, by turns through either node. */
  private int send(Sender sender) {
    for (int batch = 0; batch < BATCHES; batch++) {
      receipt(nodes.get(batch % 2).take(sender.id(), 1, batch + 1L, sender.sealed().get(batch)));
    }
    return BATCHES;
  }

  private void assertGapless(long batches) throws Exception {
    assertEquals(batches, second.read(t -> t.ledger().lockLog()).size());
    List<Long> indexes = new ArrayList<>();
    for (TerminalId id :
        List.of(
            Channel.TERMINAL,
            new TerminalId("T-21"),
            new TerminalId("T-22"),
            new TerminalId("T-23"),
            new TerminalId("T-24"))) {
      for (Bytes receipt : channel.centre.view().receipts(id)) {
        indexes.add(ReceiptCodec.verify(receipt, world.keys().check()).centreIndex());
      }
    }
    assertEquals(
        LongStream.rangeClosed(1, batches).boxed().toList(), indexes.stream().sorted().toList());
  }

  private <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> each : channel.executor().invokeAll(works, 1, TimeUnit.MINUTES)) {
      results.add(each.get());
    }
    return results;
  }

  private static Bytes receipt(Intake intake) {
    return intake instanceof Intake.Repeated(Bytes earlier)
        ? earlier
        : assertInstanceOf(Intake.Receipted.class, intake).receipt();
  }

  private byte[] seal(Sender sender, List<ApprovedChange> changes) {
    var batch =
        new Sealing(
                Environment.SANDBOX,
                Channel.CITY.code(),
                sender.id(),
                sender.keys(),
                world.keys().centre().recipient(),
                1,
                "1",
                Channel.CLOCK,
                world.randomness())
            .batch(
                new Outbox.Load(changes, List.of(), 0, CentreStore.noHash()),
                new Outbox.Position(
                    1,
                    sender.sealed().size() + 1,
                    sender.last(),
                    CentreStore.noHash(),
                    Optional.empty()),
                false);
    byte[] sealed =
        BatchEnvelope.seal(
                batch, sender.keys(), world.keys().centre().recipient(), world.randomness())
            .toArray();
    sender.sealed().add(sealed);
    return sealed;
  }

  private static Ingest node(CentreParts parts) {
    return Ingest.of(
        parts.store(),
        parts.office(),
        parts.keys(),
        parts.devices(),
        parts.operators(),
        parts.movements(),
        parts.clock());
  }
}
