package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.fixture.StoppedClock;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestDevice;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedOutboxTest {
  private static final Operator CLERK =
      new Operator(
          new OperatorId("SATO-1"),
          new PersonId("P-1"),
          "佐藤",
          "市民課",
          Set.of(),
          StoppedClock.usual().today(),
          StoppedClock.usual().today());

  @TempDir Path folder;
  private TestCounters counters;
  private LoggedOutbox inTest;

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    Counter counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")));
    counter.log().write(AccessNote.of(AccessEvent.LOGIN, ""));
    inTest =
        new LoggedOutbox(
            counters.store().outbox(),
            counter.log(),
            counters.store().archive(),
            TestDevice.signer(counters.clock(), counters.randomness()));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private void seal() {
    Outbox.Position position = inTest.position();
    Outbox.Load load = inTest.load(1);
    BatchHeader header =
        new BatchHeader(
            Environment.SANDBOX,
            TestStore.CITY.code(),
            TestStore.TERMINAL,
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            1,
            "boot-1",
            Optional.empty(),
            1,
            "test",
            false);
    inTest.seal(
        new Batch(header, List.of(), List.of(), load.log(), load.logSize(), load.logHash()),
        Bytes.of(new byte[] {1}));
  }

  @Test
  void aSealedBatchIsInTheLogAndTheLogIsSignedOverIt() {
    seal();
    AccessEntry last = counters.store().log().last().orElseThrow();
    assertEquals(AccessEvent.BATCH_SEALED, last.event());
    assertEquals("1/1", last.detail());
    assertEquals(last.sequence(), counters.store().archive().lastCheckpoint().orElseThrow().size());
  }

  @Test
  void aCentreThatWasPutBackIsInTheLog() {
    seal();
    assertTrue(inTest.sendAgain(1));
    AccessEntry last = counters.store().log().last().orElseThrow();
    assertEquals(AccessEvent.CENTRE_PUT_BACK, last.event());
    assertEquals("1/1", last.detail());
  }

  @Test
  void theBatchEndsBeforeItsOwnEntry() {
    seal();
    assertEquals(
        List.of(AccessEvent.BATCH_SEALED),
        inTest.load(1).log().stream().map(AccessEntry::event).toList());
  }
}
