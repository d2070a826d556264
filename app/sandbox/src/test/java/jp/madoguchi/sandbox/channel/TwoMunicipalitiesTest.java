package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The centres of two municipalities on one database, each with a terminal of the same name. */
@OnEachDatabase
class TwoMunicipalitiesTest extends ChannelCase {
  private static final Municipality NEIGHBOUR =
      new Municipality(TestCentre.NEIGHBOUR, "架空県", "カクウケン", "潮崎市", "シオサキシ");
  private static final int BATCHES = 10;

  @SuppressWarnings("NullAway.Init")
  private CentreStore neighbour;

  @SuppressWarnings("NullAway.Init")
  private Ingest here;

  @SuppressWarnings("NullAway.Init")
  private Ingest there;

  @BeforeEach
  void aNeighbour() {
    neighbour = CentreStore.join(place, TestCentre.NEIGHBOUR);
    Channel.enrol(neighbour, Channel.TERMINAL, world.device());
    here = ingest(channel.parts(channel.store));
    there = ingest(moved(channel.parts(channel.store)));
  }

  @AfterEach
  void closeNeighbour() {
    neighbour.close();
  }

  @Test
  void bothTakeInBatchesOfOneNameAtOnceAndNeitherHasAGap() throws Exception {
    List<Callable<List<Long>>> both =
        List.of(() -> send(Channel.CITY, here), () -> send(NEIGHBOUR, there));
    for (Future<List<Long>> each : channel.executor().invokeAll(both, 1, TimeUnit.MINUTES)) {
      assertEquals(LongStream.rangeClosed(1, BATCHES).boxed().toList(), each.get());
    }
    assertEquals(BATCHES, channel.store.read(t -> t.ledger().log()).size());
    assertEquals(BATCHES, neighbour.read(t -> t.ledger().log()).size());
  }

  @Test
  void oneTakesInABatchWhileTheOthersLogIsLocked() throws Exception {
    channel.store.inTransaction(transaction -> {
      transaction.ledger().lockLog();
      return receipt(
          there.take(Channel.TERMINAL, 1, 1, sealed(NEIGHBOUR, 1, CentreStore.noHash())));
    });
    assertEquals(0, channel.store.read(t -> t.ledger().log()).size());
    assertEquals(1, neighbour.read(t -> t.ledger().log()).size());
  }

  @Test
  void aTerminalThatIsRevokedInOneCountsInTheOther() {
    channel.store.inTransaction(transaction -> {
      transaction.registry().mark(Channel.TERMINAL, DeviceState.REVOKED);
      return 0;
    });
    assertInstanceOf(
        Intake.Declined.class,
        here.take(Channel.TERMINAL, 1, 1, sealed(Channel.CITY, 1, CentreStore.noHash())));
    assertInstanceOf(
        Intake.Receipted.class,
        there.take(Channel.TERMINAL, 1, 1, sealed(NEIGHBOUR, 1, CentreStore.noHash())));
  }

  @Test
  void aCentreDoesNotBeginWithTheRowsOfAnother() {
    CentreParts parts = channel.parts(channel.store);
    assertThrows(IllegalArgumentException.class, () -> with(parts, parts.office(), neighbour));
  }

  private List<Long> send(Municipality office, Ingest centre) throws Exception {
    List<Long> indexes = new ArrayList<>();
    Bytes previous = CentreStore.noHash();
    for (long sequence = 1; sequence <= BATCHES; sequence++) {
      byte[] sealed = sealed(office, sequence, previous);
      Bytes receipt = receipt(centre.take(Channel.TERMINAL, 1, sequence, sealed));
      indexes.add(ReceiptCodec.verify(receipt, world.keys().check()).centreIndex());
      previous = Sha256.of(sealed);
    }
    return indexes;
  }

  private static Bytes receipt(Intake intake) {
    return assertInstanceOf(Intake.Receipted.class, intake).receipt();
  }

  private byte[] sealed(Municipality office, long sequence, Bytes previous) {
    var batch =
        new Sealing(
                Environment.SANDBOX,
                office.code(),
                Channel.TERMINAL,
                world.device(),
                world.keys().centre().recipient(),
                1,
                "1",
                Channel.CLOCK,
                world.randomness())
            .batch(
                new Outbox.Load(List.of(), List.of(), 0, CentreStore.noHash()),
                new Outbox.Position(1, sequence, previous, CentreStore.noHash(), Optional.empty()),
                false);
    return BatchEnvelope.seal(
            batch, world.device(), world.keys().centre().recipient(), world.randomness())
        .toArray();
  }

  private CentreParts moved(CentreParts parts) {
    return with(parts, new Office(Environment.SANDBOX, NEIGHBOUR), neighbour);
  }

  private static CentreParts with(CentreParts parts, Office office, CentreStore store) {
    return new CentreParts(
        office,
        store,
        parts.keys(),
        parts.devices(),
        parts.operators(),
        parts.movements(),
        parts.clock(),
        parts.randomness(),
        parts.address(),
        parts.issuer());
  }

  private static Ingest ingest(CentreParts parts) {
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
