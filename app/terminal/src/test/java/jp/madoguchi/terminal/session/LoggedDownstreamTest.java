package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.terminal.fixture.StoppedClock;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedDownstreamTest {
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
  private LoggedDownstream inTest;

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    Counter counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")));
    counter.log().write(AccessNote.of(AccessEvent.LOGIN, ""));
    inTest = new LoggedDownstream(counters.store().downstream(), counter.log());
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Delta delta(Delta.Kind kind, ResidentRecord... rows) {
    TreeHead head = inTest.standing().head();
    return new Delta(
        Environment.SANDBOX,
        TestStore.CITY.code(),
        kind,
        head.cursor(),
        head.cursor(),
        List.of(rows),
        List.of(),
        Optional.of(head.root()));
  }

  @Test
  void aRepairIsInTheLog() {
    long cursor = inTest.standing().head().cursor();

    inTest.repair(delta(Delta.Kind.RESIDENTS, MadeUpResident.of(9_999_999, TestStore.CITY)));

    AccessEntry last = counters.store().log().last().orElseThrow();
    assertEquals(AccessEvent.REGISTER_REPAIRED, last.event());
    assertEquals("in part at " + cursor, last.detail());
    assertEquals(1, last.records());
  }

  @Test
  void whatComesInAsUsualIsNot() {
    assertInstanceOf(Downstream.Applied.class, inTest.apply(delta(Delta.Kind.PAGE)));

    assertEquals(AccessEvent.LOGIN, counters.store().log().last().orElseThrow().event());
  }
}
