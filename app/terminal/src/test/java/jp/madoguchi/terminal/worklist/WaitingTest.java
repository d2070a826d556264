package jp.madoguchi.terminal.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.worklist.WorkDesk;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the desk, entries that were overtaken elsewhere are counted apart from others. */
class WaitingTest {
  private static final Instant ANSWERED = Instant.parse("2026-05-18T01:00:00Z");
  private static final WorkList.Count NONE = new WorkList.Count(0, Optional.empty());
  private static final WorkList.Count ONE = new WorkList.Count(1, Optional.of(ANSWERED));
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.ENTER, Right.LOOK_UP);
  private static final Operator APPROVER = TestStore.operator("TANAKA-1", Right.APPROVE);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CLERK, APPROVER);
    cards = new TestCards(counters.clock(), counters.randomness());
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter clerk() throws Exception {
    return counters.counter(CLERK, new VirtualPivCard(cards.card(CLERK.id().value())));
  }

  private WorkDesk.Waiting answered(Function<Act, Verdict> said) throws Exception {
    Counter clerk = clerk();
    RegisterDate today = RegisterDate.of(counters.clock().today());
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    List<EntryDesk.Step> steps =
        Stream.of(TestStore.WIFE, TestStore.CHILD)
            .map(person ->
                EntryDesk.Step.of(
                    person,
                    person.moved(
                        person.household(), new AddressBlock(fresh, today), person.origin())))
            .toList();
    var group =
        clerk
            .entries()
            .enter(
                new EntryDesk.Entry(
                    "move-within",
                    today,
                    counters.clock().today(),
                    new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1"),
                    "住民異動届",
                    steps));
    new CentreAnswers(counters.store()).answer(group, APPROVER.id(), ANSWERED, said);
    return clerk.work().waiting();
  }

  private static Verdict overtaken(Act act) {
    return act.resident().equals(TestStore.WIFE.number())
        ? new Verdict.Refused(act.id(), Verdict.Reason.CONFLICT, List.of(Field.LOT), 2)
        : new Verdict.Refused(act.id(), Verdict.Reason.GROUP, List.of(), 1);
  }

  @Test
  void aHouseholdThatWasOvertakenIsOneConflict() throws Exception {
    assertEquals(new WorkDesk.Waiting(ONE, NONE), answered(WaitingTest::overtaken));
  }

  @Test
  void whatIsHeldForAnotherReasonIsNone() throws Exception {
    assertEquals(
        new WorkDesk.Waiting(NONE, ONE),
        answered(act -> new Verdict.Held(act.id(), Verdict.Reason.UNKNOWN_RESIDENT, 0)));
  }
}
