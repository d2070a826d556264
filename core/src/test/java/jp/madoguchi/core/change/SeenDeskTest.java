package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.APPROVER;
import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.change.SeenDesk.Fate;
import jp.madoguchi.core.change.SeenDesk.Mark;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One entry that was compared in full and waits to be approved with others. */
class SeenDeskTest extends ApprovalDeskStage {
  private SeenDesk seen;

  @BeforeEach
  void sitDown() throws Exception {
    seen = seen(card.session(APPROVER, APPROVAL_SESSION));
  }

  private SeenDesk seen(Session session) {
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(operators, session, noted, CLOCK);
    return new SeenDesk(inTest, restraints(gate), gate, noted);
  }

  private Bytes compare() throws Exception {
    return Shown.digest(inTest.compare(SampleActs.GROUP).sides());
  }

  private void keep() throws Exception {
    seen.keep(SampleActs.GROUP, compare());
  }

  private List<Fate> together() throws Exception {
    return seen.approve(card, (_, _) -> {}, () -> false).fates();
  }

  private void assertNotKept(Reason reason, Executable keeping) {
    assertRefused(reason, keeping);
    assertEquals(Map.of(), seen.marks());
  }

  @Nested
  class Keeping {
    @Test
    void signsNothing() throws Exception {
      int before = card.signatures();
      keep();
      assertEquals(before, card.signatures());
      assertEquals(Map.of(SampleActs.GROUP, Mark.SEEN), seen.marks());
      assertNothingDecided();
    }

    @Test
    void needsTheComparison() {
      Bytes any = Bytes.of(new byte[32]);
      assertNotKept(Reason.NOT_COMPARED, () -> seen.keep(SampleActs.GROUP, any));
    }

    @Test
    void isOfWhatWasShownAndNothingElse() throws Exception {
      compare();
      Bytes another = Bytes.of(new byte[32]);
      assertNotKept(Reason.STALE, () -> seen.keep(SampleActs.GROUP, another));
    }

    @Test
    void isOfWhatIsStillSo() throws Exception {
      Bytes shown = compare();
      register.put(Samples.movedTo(MOTHER, Samples.address("松町", "９", "")));
      assertNotKept(Reason.STALE, () -> seen.keep(SampleActs.GROUP, shown));
    }

    @Test
    void needsTheRightToApprove() throws Exception {
      Bytes shown = compare();
      operators.put(Samples.operator("TANAKA-1", "P-TANAKA", Right.LOOK_UP, Right.ENTER));
      assertNotKept(Reason.NO_RIGHT, () -> seen.keep(SampleActs.GROUP, shown));
    }

    @Test
    void isNotOfWhatCanOnlyBeSentBack() throws Exception {
      register.put(Samples.movedTo(MOTHER, Samples.address("松町", "９", "")));
      assertNotKept(Reason.BASE_CHANGED, SeenDeskTest.this::keep);
    }

    @Test
    void thatFailsTakesTheMarkOfBeforeOff() throws Exception {
      keep();
      Bytes another = Bytes.of(new byte[32]);
      assertNotKept(Reason.STALE, () -> seen.keep(SampleActs.GROUP, another));
    }

    @Test
    void isOverOnceItIsForgotten() throws Exception {
      keep();
      seen.forget(SampleActs.GROUP);
      assertEquals(Map.of(), seen.marks());
    }
  }

  @Nested
  class OnesOwn {
    @Test
    void isNotKept() throws Exception {
      enteredBy(APPROVER, card);
      assertNotKept(Reason.OWN_ENTRY, SeenDeskTest.this::keep);
    }

    @Test
    void isNotKeptUnderASecondId() throws Exception {
      Operator second = Samples.operator("TANAKA-2", "P-TANAKA", Right.ENTER);
      operators.put(second);
      enteredBy(second, new TestCard("tanaka's other"));
      assertNotKept(Reason.OWN_ENTRY, SeenDeskTest.this::keep);
    }

    @Test
    void isNotKeptWithACardThatTwoShare() throws Exception {
      enteredBy(ENTRANT, card);
      assertNotKept(Reason.OWN_ENTRY, SeenDeskTest.this::keep);
    }

    @Test
    void isNotSignedWhereItTurnsOutToBeSoLater() throws Exception {
      keep();
      operators.put(Samples.operator("SATO-1", "P-TANAKA", Right.ENTER));
      assertEquals(List.of(new Fate.Left(SampleActs.GROUP, Reason.OWN_ENTRY)), together());
      assertNothingDecided();
    }
  }

  @Nested
  class AnActOfItsOwn {
    @ParameterizedTest
    @CsvSource({
      "restraint-set, MEASURE",
      "restraint-end, MEASURE",
      "support-application, MEASURE",
      "support-decision, MEASURE",
      "undo-entry, UNDOING",
      "undo-removal, UNDOING",
      "undo-change, UNDOING",
    })
    void isTheApprovalOfAKind(String kind, Alone why) throws Exception {
      Operator chief = Samples.operator("TANAKA-1", "P-TANAKA", Right.values());
      operators.put(chief);
      signIn(chief, card);
      seen = seen(card.session(chief, APPROVAL_SESSION));
      put(kind, "住民異動届");
      assertEquals(Optional.of(why), seen.alone(inTest.compare(SampleActs.GROUP)));
    }

    @Test
    void isWhatConcernsAHouseholdWithMeasures() throws Exception {
      bears(MOTHER, Process.PRINT, Level.ALERT);
      put("move-within", "住民異動届");
      assertEquals(Optional.of(Alone.PROTECTED), seen.alone(inTest.compare(SampleActs.GROUP)));
      assertNotKept(Reason.ALONE, SeenDeskTest.this::keep);
    }

    @Test
    void isWhatLeavesASuspicionOpen() throws Exception {
      AddressNumber other = AddressNumber.of(9_000_002);
      put("move-within", TwinWords.after("届", List.of(TwinWord.open(other))));
      assertEquals(Optional.of(Alone.TWIN_OPEN), seen.alone(inTest.compare(SampleActs.GROUP)));
    }

    @Test
    void isNotWhatTheEntrantSettled() throws Exception {
      TwinWord said = new TwinWord(AddressNumber.of(9_000_002), Set.of(Evidence.FAMILY));
      put("move-within", TwinWords.after("届", List.of(said)));
      assertEquals(Optional.empty(), seen.alone(inTest.compare(SampleActs.GROUP)));
    }

    private void put(String kind, String document) throws Exception {
      Session session = entrantCard.session(ENTRANT, ENTRY_SESSION);
      Act act = entered(session, session, FATHER).act();
      changes.put(
          SampleActs.waiting(SampleActs.entered(session, SampleActs.as(act, kind, document))));
    }
  }

  @Nested
  class Signing {
    @Test
    void isOfEachChangeAsItWasShown() throws Exception {
      Comparison comparison = inTest.compare(SampleActs.GROUP);
      seen.keep(SampleActs.GROUP, Shown.digest(comparison.sides()));
      assertEquals(List.of(new Fate.Approved(SampleActs.GROUP)), together());
      assertEquals(
          comparison.sides().stream().map(Comparison.Side::after).toList(), changes.applied());
      assertEquals(2, changes.group().approvals().size());
      assertEquals(Map.of(), seen.marks());
    }

    @Test
    void isLoggedAsAnyApproval() throws Exception {
      keep();
      together();
      assertEquals(
          List.of(
              AccessEvent.COMPARED,
              AccessEvent.COMPARED,
              AccessEvent.APPROVED,
              AccessEvent.APPROVED),
          log.events());
    }

    @Test
    void leavesOutWhatChangedSince() throws Exception {
      keep();
      register.put(Samples.movedTo(MOTHER, Samples.address("松町", "９", "")));
      assertEquals(Map.of(SampleActs.GROUP, Mark.CHANGED), seen.marks());
      int before = card.signatures();
      assertEquals(List.of(new Fate.Left(SampleActs.GROUP, Reason.STALE)), together());
      assertEquals(before, card.signatures());
      assertEquals(Map.of(), seen.marks());
      assertNothingDecided();
    }

    @Test
    void leavesOutAnotherVersionThatWasOpenedSinceWithoutBeingSeen() throws Exception {
      keep();
      register.put(Samples.movedTo(MOTHER, Samples.address("松町", "９", "")));
      inTest.compare(SampleActs.GROUP);
      assertEquals(List.of(new Fate.Left(SampleActs.GROUP, Reason.STALE)), together());
      assertNothingDecided();
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN", "RETURNED", "APPROVED"})
    void namesWhatWaitsNoMore(ChangeState state) throws Exception {
      keep();
      become(state);
      assertEquals(Map.of(SampleActs.GROUP, Mark.CHANGED), seen.marks());
      assertEquals(
          List.of(new Fate.Conflict(SampleActs.GROUP, ProvisionalConflict.Reason.CLOSED)),
          together());
      assertEquals(List.of(), changes.applied());
    }

    @Test
    void leavesOutWhomAMeasureCameFor() throws Exception {
      keep();
      bears(FATHER, Process.PRINT, Level.ALERT);
      assertEquals(List.of(new Fate.Left(SampleActs.GROUP, Reason.ALONE)), together());
      assertNothingDecided();
    }

    @Test
    void namesWhatAnotherWasQuickerWith() throws Exception {
      keep();
      changes.conflict(
          new ProvisionalConflict(ProvisionalConflict.Reason.NEWER_STATE, FATHER.number()));
      assertEquals(
          List.of(new Fate.Conflict(SampleActs.GROUP, ProvisionalConflict.Reason.NEWER_STATE)),
          together());
    }

    @Test
    void takesOnesOwnCard() throws Exception {
      keep();
      TestCard borrowed = new TestCard("yamada");
      ApprovalRefused refused =
          assertThrows(
              ApprovalRefused.class, () -> seen.approve(borrowed, (_, _) -> {}, () -> false));
      assertEquals(Reason.OTHER_CARD, refused.reason());
      assertEquals(0, borrowed.signatures());
      assertEquals(Map.of(SampleActs.GROUP, Mark.SEEN), seen.marks());
    }

    @Test
    void takesTheRightToApprove() throws Exception {
      keep();
      operators.put(Samples.operator("TANAKA-1", "P-TANAKA", Right.LOOK_UP));
      ApprovalRefused refused = assertThrows(ApprovalRefused.class, SeenDeskTest.this::together);
      assertEquals(Reason.NO_RIGHT, refused.reason());
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
      assertNothingDecided();
    }

    @Test
    void leavesTheMarkWhereTheCardWasPulled() throws Exception {
      keep();
      card.pullAfter(1);
      SeenDesk.Outcome outcome = seen.approve(card, (_, _) -> {}, () -> false);
      assertEquals(List.of(new Fate.Untouched(SampleActs.GROUP)), outcome.fates());
      assertTrue(outcome.cut().filter(CardLost.class::isInstance).isPresent());
      assertEquals(Map.of(SampleActs.GROUP, Mark.SEEN), seen.marks());
      assertNothingDecided();
    }

    @Test
    void stopsWhenItIsTold() throws Exception {
      keep();
      assertEquals(
          List.of(new Fate.Untouched(SampleActs.GROUP)),
          seen.approve(card, (_, _) -> {}, () -> true).fates());
      assertNothingDecided();
    }

    @Test
    void ofNothingAsksTheCardForNothing() throws Exception {
      int before = card.signatures();
      assertEquals(List.of(), together());
      assertEquals(before, card.signatures());
    }
  }

  @Test
  void whatWasSeenInAnotherSessionIsNotSeen() throws Exception {
    keep();
    signIn(APPROVER, card);
    seen = seen(card.session(APPROVER, APPROVAL_SESSION));
    assertEquals(Map.of(), seen.marks());
    assertEquals(List.of(), together());
    assertNothingDecided();
  }
}
