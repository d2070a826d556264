package jp.madoguchi.terminal.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseViewModelTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private Counter counter;

  @SuppressWarnings("NullAway.Init")
  private CaseViewModel inTest;

  private final List<Exception> troubles = new ArrayList<>();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<CounterCase> begun = new ArrayList<>();

  @BeforeEach
  void aClerkSignsIn() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")));
    inTest = model();
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private CaseViewModel model() {
    return new CaseViewModel(counter, new Background(work::add, Runnable::run, troubles::add));
  }

  private void workIsDone() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void shownALicence() {
    inTest.claim().set(Optional.of(Claim.SELF));
    inTest.name().set(" 架空　花子 ");
    inTest.proof().set(Optional.of(Proof.LICENCE));
  }

  private CounterCase opened() {
    inTest.reason().set(Optional.of(Purpose.Reason.CERTIFICATE));
    inTest.within(begun::add);
    workIsDone();
    return begun.getLast();
  }

  @Test
  void withoutAReasonNothingBegins() {
    inTest.slip().set("T-1");
    inTest.within(begun::add);
    workIsDone();
    assertEquals("case.reason.missing", inTest.reasonProblem().get().key());
    assertEquals(List.of(), begun);
  }

  @Test
  void aReasonIsEnoughAndTheTerminalGivesTheNumber() {
    assertEquals("001", opened().number().spoken());
    assertEquals(Optional.of(begun.getFirst()), counter.openCase().now().get());
    assertEquals(Optional.of(begun.getFirst().purpose()), counter.purpose().get());
    assertEquals(Optional.empty(), counter.applicant());
  }

  @Test
  void whoAsksIsKnownAtTheWholeCounter() {
    shownALicence();
    opened();
    assertEquals(
        Optional.of(new Applicant(Claim.SELF, new ExactText("架空　花子"), Proof.LICENCE)),
        counter.applicant());
  }

  @Test
  void whoAsksIsToldWhollyOrNotAtAll() {
    inTest.reason().set(Optional.of(Purpose.Reason.CERTIFICATE));
    inTest.name().set("架空　花子");
    assertTrue(!inTest.complete());
    assertEquals("case.name.missing", inTest.nameProblem().get().key());
    shownALicence();
    assertTrue(inTest.nameProblem().get().none());
    assertTrue(inTest.complete());
  }

  @Test
  void aHurriedClerkOpensNoSecondCase() {
    inTest.reason().set(Optional.of(Purpose.Reason.CERTIFICATE));
    inTest.within(begun::add);
    inTest.within(begun::add);
    workIsDone();
    assertEquals(2, begun.size());
    assertEquals(begun.getFirst(), begun.getLast());
    assertEquals(1, counters.log().from(1, 9).size());
  }

  @Test
  void theOpenCaseIsAskedForNothing() {
    CounterCase first = opened();
    inTest = model();
    inTest.within(begun::add);
    assertEquals(List.of(first, first), begun);
  }

  @Test
  void whatIsCorrectedStaysUnderItsNumber() {
    CounterCase first = opened();
    inTest = model();
    assertEquals(Optional.of(Purpose.Reason.CERTIFICATE), inTest.reason().get());
    inTest.slip().set("T-0412");
    inTest.save(begun::add);
    workIsDone();
    assertEquals(first.number(), begun.getLast().number());
    assertTrue(counter.purpose().get().orElseThrow().reference().endsWith(" T-0412"));
    assertEquals(AccessEvent.CASE_CHANGED, counters.log().last().orElseThrow().event());
  }

  @Test
  void nobodyWaitsForACaseThatCouldNotBeOpened() {
    inTest.reason().set(Optional.of(Purpose.Reason.CERTIFICATE));
    counters.log().breakDown();
    inTest.within(begun::add);
    workIsDone();
    assertEquals(1, troubles.size());
    assertEquals(List.of(), begun);
    assertEquals(Optional.empty(), counter.purpose().get());
  }

  @Test
  void aCaseThatIsWrittenDownTooLateIsNotTheNextPersons() {
    inTest.reason().set(Optional.of(Purpose.Reason.CERTIFICATE));
    inTest.within(begun::add);
    counter.openCase().end();
    workIsDone();
    assertEquals(List.of(), begun);
    assertEquals(Optional.empty(), counter.openCase().now().get());
  }

  @Test
  void aLongSlipIsNotCutWithinACharacter() {
    inTest.slip().set("T".repeat(Matter.LONGEST_SLIP - 1) + "\uD842\uDFB7 and more");
    assertEquals("T".repeat(Matter.LONGEST_SLIP - 1), opened().matter().slip());
  }

  @Test
  void anEntryOfItsOwnSetsTheCaseAside() {
    CounterCase mine = opened();
    counter.openCase().under(mine.purpose());
    assertEquals(Optional.of(mine), counter.openCase().now().get());
    Purpose other = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-9");
    counter.openCase().under(other);
    assertEquals(Optional.empty(), counter.openCase().now().get());
    assertEquals(Optional.of(other), counter.purpose().get());
  }
}
