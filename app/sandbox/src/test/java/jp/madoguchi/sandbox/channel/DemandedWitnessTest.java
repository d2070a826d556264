package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.ledger.Cosigning.Outcome;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.trust.WitnessNaming;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;
import jp.madoguchi.terminal.sync.WitnessDemand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose trust list names a witness believes of the log what that has signed. */
@OnEachDatabase
class DemandedWitnessTest extends ChannelCase {
  @SuppressWarnings("NullAway.Init")
  private Seat seat;

  @SuppressWarnings("NullAway.Init")
  private Obedient outside;

  @SuppressWarnings("NullAway.Init")
  private WatchedCentre witness;

  @SuppressWarnings("NullAway.Init")
  private TurningClock clock;

  @SuppressWarnings("NullAway.Init")
  private WitnessDemand inTest;

  @TempDir Path folder;

  @BeforeEach
  void aTerminalAndAWitness() throws Exception {
    seat =
        Seat.open(
            channel,
            Channel.TERMINAL,
            world.device(),
            Files.createTempDirectory(folder, "seat"),
            LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, Channel.CITY)));
    outside = new Obedient(channel, Channel.TERMINAL, world.device());
    witness =
        WatchedCentre.open(
            channel,
            Files.createTempDirectory(folder, "witness"),
            channel.centre.ledger().origin(1).text());
    clock = new TurningClock(Channel.CLOCK.now());
    inTest = WitnessDemand.of(outside.trust, clock);
  }

  @AfterEach
  void close() throws Exception {
    witness.close();
    seat.close();
  }

  /** The list that names it comes to the terminal. */
  private void name(WitnessKey key) throws Exception {
    TrustPublisher publisher =
        TrustPublisher.usual(new Office(Environment.SANDBOX, Channel.CITY), world.keys().centre());
    channel.store.inTransaction(transaction -> {
      new WitnessNaming(publisher).ofSandbox(transaction, key, Channel.CLOCK.now());
      return true;
    });
    outside.steps(seat.line());
    assertEquals(Optional.of(key), outside.trust.policy().witness());
  }

  private void move(int person) throws Exception {
    seat.put(seat.move("9" + person + "番地", seat.person(person)));
  }

  private List<CourierStep> sync(Line line) throws Exception {
    return Steps.of(seat.courier(line).watching(seat.store.ledger(), inTest));
  }

  private List<CourierStep> sync() throws Exception {
    return sync(seat.line());
  }

  private long size() {
    return seat.store.ledger().held().map(held -> held.head().size()).orElse(0L);
  }

  @Test
  void withoutANameItBelievesTheCentreAlone() throws Exception {
    move(1);
    sync();
    assertEquals(1, size());
  }

  @Test
  void theFirstCheckpointIsBelievedOnceTheWitnessHasSignedIt() throws Exception {
    name(witness.secret().key());
    move(1);
    assertEquals(new CourierStep.Idle(), sync().getLast());
    assertEquals(0, size());

    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    sync();

    assertEquals(1, size());
    assertEquals(1, seat.store.ledger().held().map(LedgerShelf.Held::proven).orElseThrow());
  }

  @Test
  void whatGrewIsBelievedUpToWhatTheWitnessHasSigned() throws Exception {
    name(witness.secret().key());
    move(1);
    witness.ask(channel.centre.ledger());
    sync();
    witness.ask(channel.centre.ledger());
    move(2);
    sync();
    assertEquals(1, size());
    move(3);
    sync();
    witness.ask(channel.centre.ledger());
    move(4);
    sync();
    assertEquals(3, size());
  }

  @Test
  void theLineOfAnotherWitnessDoesNotCount() throws Exception {
    name(WitnessSecret.create("witness.example", world.randomness()).key());
    move(1);
    sync();
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    sync();
    assertEquals(0, size());
  }

  @Test
  void peopleAreToldAfterAnHourAndWhenItIsBack() throws Exception {
    name(witness.secret().key());
    move(1);
    sync();
    clock.forward(Duration.ofMinutes(59));
    assertEquals(new CourierStep.Idle(), sync().getLast());
    clock.forward(Duration.ofMinutes(1));

    List<CourierStep> late = sync();

    assertEquals(new CourierStep.WitnessMissing(), late.getLast());
    assertEquals(0, size());
    witness.ask(channel.centre.ledger());
    assertEquals(new CourierStep.WitnessBack(), sync().getFirst());
    assertEquals(1, size());
    assertEquals(new CourierStep.Idle(), sync().getLast());
  }

  @Test
  void aForkIsToldWithoutWaitingForTheWitness(TestInfo test) throws Exception {
    TerminalId other = new TerminalId("T-2");
    DeviceKeys keys = world.keys().device(other);
    channel.enrol(other, keys);
    name(witness.secret().key());
    try (CentreStore backup =
        TestCentre.open(database.fresh(test.getDisplayName() + " put back"))) {
      assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
      move(1);
      sync();
      witness.ask(channel.centre.ledger());
      sync();
      assertEquals(1, size());
      Centre forked = Centre.open(channel.parts(backup));
      forked.start();
      try (HttpLine theirs = channel.line(keys, forked.url());
          HttpLine line = channel.line(world.device(), forked.url())) {
        theirs.ask("PUT", "/v1/batches/1/1", empty(other, keys));
        sync(line);
      } finally {
        forked.stop();
      }
    }
    assertEquals(Optional.of(LedgerFlaw.FORKED), seat.store.ledger().differs());
  }

  /** The first batch of a terminal, with nothing in it. */
  private byte[] empty(TerminalId id, DeviceKeys keys) {
    Sealing sealing = channel.sealing(id, keys);
    Bytes none = CentreStore.noHash();
    return sealing
        .seal(
            sealing.batch(
                new Outbox.Load(List.of(), List.of(), 0, none),
                new Outbox.Position(1, 1, none, none, Optional.empty()),
                true))
        .toArray();
  }
}
