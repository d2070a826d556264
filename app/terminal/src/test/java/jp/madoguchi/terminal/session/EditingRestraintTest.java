package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.editing.AtWork;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.editing.EditingClaim;
import jp.madoguchi.core.editing.EditingDesk;
import jp.madoguchi.core.editing.EditingHolder;
import jp.madoguchi.core.editing.EditingStage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is at work on somebody tells nothing of those who are protected (0049, 0052). */
class EditingRestraintTest {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.ENQUIRY, "T-1");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER);
  private static final Operator OTHER = TestStore.operator("UEDA-1", Right.LOOK_UP, Right.ENTER);
  private static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());
  private static final ResidentRecord SHE = TestStore.WIFE;
  private static final AddressNumber HE = TestStore.HEAD.number();
  private static final Set<AddressNumber> BOTH = Set.of(SHE.number(), HE);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private Counter clerk;

  @SuppressWarnings("NullAway.Init")
  private EditingDesk inTest;

  @BeforeEach
  void aDraftOfAnotherLiesHere() throws Exception {
    counters = new TestCounters(folder, CLERK, OTHER, CHIEF);
    cards = new TestCards(counters.clock(), counters.randomness());
    clerk = counter(CLERK);
    inTest = clerk.editing();
    counters
        .store()
        .drafts()
        .keep(
            new Draft(
                counters.ulid(),
                OTHER.id(),
                "move-within",
                PURPOSE,
                Map.of(SHE.number().digits() + ".moves", "true", HE.digits() + ".moves", "true"),
                counters.clock().now()));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private Ulid enter(Measure measure) throws Exception {
    ResidentRecord before = counters.store().register().current(SHE.number()).orElseThrow();
    ExactText text = new Measures(List.of(measure)).text();
    return counter(CHIEF)
        .entries()
        .enter(
            entry(
                "restraint-set",
                before,
                before.with(before.particulars().with(Field.RESTRAINTS, text))));
  }

  private EntryDesk.Entry entry(String kind, ResidentRecord before, ResidentRecord after) {
    return new EntryDesk.Entry(
        kind,
        RegisterDate.of(TODAY),
        TODAY,
        PURPOSE,
        "届",
        List.of(EntryDesk.Step.of(before, after)));
  }

  private void bear(Measure measure) throws Exception {
    new CentreAnswers(counters.store())
        .answer(
            enter(measure),
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Applied(act.id(), act.baseVersion() + 1));
  }

  private void release() throws Exception {
    clerk
        .releases()
        .release(PURPOSE, new ReleaseDesk.Word(SHE.number(), CHIEF.id(), "card", "本人が窓口に来た"));
  }

  private static EditingAnswer both() {
    return new EditingAnswer(
        Stream.of(SHE.number(), HE)
            .map(resident ->
                new EditingHolder(
                    resident,
                    new TerminalId("MADO-02"),
                    OTHER.id(),
                    EditingStage.BEGUN,
                    Duration.ZERO,
                    Duration.ZERO))
            .toList());
  }

  /** Asked about, told of by the centre, told of by this terminal's drafts: always the same. */
  private void assertTold(Set<AddressNumber> residents) {
    assertEquals(residents, Set.copyOf(inTest.question(BOTH).asked()), "asked");
    assertEquals(residents, about(inTest.elsewhere(both(), BOTH)), "elsewhere");
    assertEquals(residents, about(inTest.here(BOTH)), "here");
  }

  private static Set<AddressNumber> about(List<AtWork> told) {
    return told.stream().map(AtWork::resident).collect(Collectors.toSet());
  }

  @Nested
  class NobodyIsToldOf {
    @Test
    void aHouseholdInWhichSomebodyIsProtected() throws Exception {
      bear(MadeMeasures.support(Stage.DECIDED, TODAY));
      assertTold(Set.of());
    }

    @Test
    void somebodyWhoseProtectionWasEnteredAndIsNotApproved() throws Exception {
      enter(MadeMeasures.support(Stage.PROVISIONAL, TODAY));
      assertTold(Set.of());
    }

    @Test
    void somebodyWhoseRecordAMeasureCloses() throws Exception {
      bear(MadeMeasures.plain(Reach.PERSON, Level.ERROR, TODAY, Process.LOOK_UP));
      assertTold(Set.of());
    }

    @Test
    void somebodyWhoseReleaseIsOver() throws Exception {
      bear(MadeMeasures.support(Stage.DECIDED, TODAY));
      release();
      counters.clock().ticks().addAndGet(Duration.ofMinutes(16).toNanos());
      assertTold(Set.of());
    }

    @Test
    void somebodyWhoIsNotOnTheRegister() {
      assertEquals(List.of(), inTest.question(Set.of(AddressNumber.of(9999))).asked());
    }
  }

  @Nested
  class TheClerkIsToldOf {
    @Test
    void everybodyOfWhomNothingIsWithheld() {
      assertTold(BOTH);
    }

    @Test
    void somebodyWhomASupervisorReleased() throws Exception {
      bear(MadeMeasures.support(Stage.DECIDED, TODAY));
      release();
      assertTold(BOTH);
    }

    @Test
    void somebodyWithAnAlert() throws Exception {
      bear(MadeMeasures.plain(Reach.PERSON, Level.ALERT, TODAY, Process.LOOK_UP));
      assertTold(BOTH);
    }
  }

  @Nested
  class WhatWaitsHere {
    @Test
    void isTold() throws Exception {
      Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
      ResidentRecord moved =
          SHE.moved(SHE.household(), new AddressBlock(fresh, RegisterDate.of(TODAY)), SHE.origin());
      counter(OTHER).entries().enter(entry("move-within", SHE, moved));

      assertEquals(
          List.of(new EditingClaim(SHE.number(), OTHER.id(), EditingStage.WAITING, Duration.ZERO)),
          inTest.question(Set.of()).claims());
    }

    @Test
    void isNotToldWhereItIsAboutMeasures() throws Exception {
      enter(MadeMeasures.support(Stage.PROVISIONAL, TODAY));

      assertEquals(List.of(), counter(CHIEF).editing().question(Set.of()).claims());
    }
  }
}
