package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.APPROVER;
import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalDeskTest {
  private static final Ulid ENTRY_SESSION = new Ulid("01J00000000000000000000008");
  private static final Ulid APPROVAL_SESSION = new Ulid("01J00000000000000000000009");

  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  private final MemoryChanges changes = new MemoryChanges();
  private final MemoryLog log = new MemoryLog(journal);
  private final MemoryOperators operators = new MemoryOperators(ENTRANT, APPROVER);
  private final TestCard entrantCard = new TestCard("sato");
  private final TestCard card = new TestCard("tanaka");
  private ApprovalDesk inTest;

  @BeforeEach
  void enterAMove() throws Exception {
    enteredBy(ENTRANT, entrantCard);
    signIn(APPROVER, card);
  }

  private void enteredBy(Operator entrant, TestCard with) throws Exception {
    Session session = with.session(entrant, ENTRY_SESSION);
    changes.put(
        SampleActs.waiting(entered(session, session, FATHER), entered(session, session, MOTHER)));
  }

  private static EnteredChange entered(Session named, Session signer, ResidentRecord before) {
    ResidentRecord after = Samples.movedTo(before, Samples.address("梅町", "３－４", ""));
    return SampleActs.entered(signer, SampleActs.act(named, before, after));
  }

  private void signIn(Operator operator, TestCard with) throws Exception {
    Session session = with.session(operator, APPROVAL_SESSION);
    inTest =
        new ApprovalDesk(
            changes,
            register,
            operators,
            new SessionLog(log, session),
            session,
            new StoppedClock(Samples.NOW));
  }

  private void become(ChangeState state) {
    ChangeGroup open = changes.group();
    changes.put(new ChangeGroup(open.id(), state, open.changes(), List.of(), Optional.empty()));
  }

  private void assertRefused(Reason reason, Executable decision) {
    ApprovalRefused refused = assertThrows(ApprovalRefused.class, decision);
    assertEquals(reason, refused.reason());
    AccessEntry entry = log.entries().getLast();
    assertEquals(AccessEvent.REFUSED, entry.event());
    assertEquals(reason.name(), entry.detail());
    assertEquals(Optional.of(FATHER.number()), entry.subject());
    assertNothingDecided();
  }

  private void assertNothingDecided() {
    assertEquals(ChangeState.ENTERED, changes.group().state());
    assertEquals(List.of(), changes.applied());
    assertFalse(log.events().contains(AccessEvent.APPROVED));
    assertFalse(log.events().contains(AccessEvent.RETURNED));
  }

  private void approve() throws Exception {
    inTest.approve(SampleActs.GROUP, card);
  }

  @Nested
  class Comparing {
    @Test
    void isLoggedForEachResidentBeforeAnyIsRead() throws Exception {
      inTest.compare(SampleActs.GROUP);
      assertEquals(
          List.of("log COMPARED " + FATHER.number(), "log COMPARED " + MOTHER.number()),
          journal.subList(0, 2));
      assertTrue(journal.subList(2, journal.size()).stream().allMatch(it -> it.startsWith("read")));
    }

    @Test
    void isLoggedAsReviewOfTheApplicationAndTheChange() throws Exception {
      inTest.compare(SampleActs.GROUP);
      AccessEntry entry = log.entries().getFirst();
      assertEquals(
          Optional.of(new Purpose(Purpose.Reason.REVIEW, Samples.PURPOSE.reference())),
          entry.purpose());
      assertEquals(Optional.of(changes.group().changes().getFirst().act().id()), entry.change());
    }

    @Test
    void showsNothingThatCannotBeLogged() {
      log.breakAfter(1);
      assertThrows(UncheckedIOException.class, () -> inTest.compare(SampleActs.GROUP));
      assertRefusedAfterRepair();
    }

    private void assertRefusedAfterRepair() {
      log.breakAfter(100);
      assertRefused(Reason.NOT_COMPARED, ApprovalDeskTest.this::approve);
    }

    @Test
    void putsEachResidentBeforeBesideAfter() throws Exception {
      Comparison comparison = inTest.compare(SampleActs.GROUP);
      assertEquals(ENTRANT, comparison.entrant());
      assertEquals(
          List.of(FATHER, MOTHER),
          comparison.sides().stream().map(Comparison.Side::before).toList());
      for (Comparison.Side side : comparison.sides()) {
        assertEquals(Effect.of(side.change().act(), side.before(), APPROVER.id()), side.after());
      }
    }

    @Test
    void needsTheRightToApprove() throws Exception {
      operators.put(Samples.operator("TANAKA-1", "P-TANAKA", Right.LOOK_UP, Right.ENTER));
      assertRefused(Reason.NO_RIGHT, () -> inTest.compare(SampleActs.GROUP));
      assertFalse(journal.stream().anyMatch(it -> it.startsWith("read")));
    }

    @Test
    void ofAnEntryByAnUnknownHandIsRefused() {
      operators.forget(ENTRANT.id());
      assertRefused(Reason.OWN_ENTRY, () -> inTest.compare(SampleActs.GROUP));
    }

    @Test
    void ofAClosedGroupIsRefused() {
      become(ChangeState.RETURNED);
      ProvisionalConflict conflict =
          assertThrows(ProvisionalConflict.class, () -> inTest.compare(SampleActs.GROUP));
      assertEquals(ProvisionalConflict.Reason.CLOSED, conflict.reason());
    }

    @Test
    void oneMayLookAtOnesOwnEntry() throws Exception {
      enteredBy(APPROVER, card);
      assertEquals(APPROVER, inTest.compare(SampleActs.GROUP).entrant());
    }
  }

  @Nested
  class Approving {
    @Test
    void putsTheComparedStatesIntoEffect() throws Exception {
      Comparison comparison = inTest.compare(SampleActs.GROUP);
      approve();
      assertEquals(ChangeState.APPROVED, changes.group().state());
      assertEquals(
          comparison.sides().stream().map(Comparison.Side::after).toList(), changes.applied());
    }

    @Test
    void signsEachChangeWithTheCard() throws Exception {
      inTest.compare(SampleActs.GROUP);
      approve();
      List<Approval> approvals = changes.group().approvals();
      for (int i = 0; i < 2; i++) {
        EnteredChange change = changes.group().changes().get(i);
        Approval approval = approvals.get(i);
        byte[] statement =
            Statements.approval(
                Statements.digest(change.actBytes()), APPROVER.id(), APPROVAL_SESSION, Samples.NOW);
        assertEquals(APPROVER.id(), approval.approver());
        assertEquals(APPROVAL_SESSION, approval.session());
        assertEquals(Samples.NOW, approval.approvedAt());
        assertEquals(card.certificate(), approval.certificate());
        assertTrue(card.verifies(statement, approval.signature()));
      }
    }

    @Test
    void isLoggedForEachChange() throws Exception {
      inTest.compare(SampleActs.GROUP);
      approve();
      assertEquals(
          List.of(
              AccessEvent.COMPARED,
              AccessEvent.COMPARED,
              AccessEvent.APPROVED,
              AccessEvent.APPROVED),
          log.events());
    }

    @Test
    void doesNotHappenWhereItCannotBeLogged() throws Exception {
      inTest.compare(SampleActs.GROUP);
      log.breakAfter(3);
      assertThrows(UncheckedIOException.class, ApprovalDeskTest.this::approve);
      assertEquals(ChangeState.ENTERED, changes.group().state());
    }

    @Test
    void doesNotHappenByHalvesWhenTheCardIsPulled() throws Exception {
      inTest.compare(SampleActs.GROUP);
      card.pullAfter(1);
      assertThrows(CardLost.class, ApprovalDeskTest.this::approve);
      assertNothingDecided();
    }

    @Test
    void happensOnce() throws Exception {
      inTest.compare(SampleActs.GROUP);
      approve();
      assertThrows(ProvisionalConflict.class, ApprovalDeskTest.this::approve);
      assertEquals(2, changes.applied().size());
    }

    @Test
    void ofSomethingAnotherWasQuickerWithIsLoggedAsRefused() throws Exception {
      inTest.compare(SampleActs.GROUP);
      changes.conflict(
          new ProvisionalConflict(ProvisionalConflict.Reason.NEWER_STATE, FATHER.number()));
      assertThrows(ProvisionalConflict.class, ApprovalDeskTest.this::approve);
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
      assertEquals("NEWER_STATE", log.entries().getLast().detail());
    }
  }

  @Nested
  class FourEyes {
    @Test
    void e24NobodyApprovesTheirOwn() throws Exception {
      enteredBy(APPROVER, card);
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
      assertTrue(inTest.own(changes.group()));
    }

    @Test
    void e24NorUnderASecondId() throws Exception {
      Operator second = Samples.operator("TANAKA-2", "P-TANAKA", Right.ENTER);
      operators.put(second);
      enteredBy(second, new TestCard("tanaka's other"));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void e24NorWithACardThatTwoShare() throws Exception {
      enteredBy(ENTRANT, card);
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void e24NorAfterTheirEntryInTheRegisterNamesAnother() throws Exception {
      enteredBy(APPROVER, new TestCard("tanaka's former"));
      operators.put(Samples.operator("TANAKA-1", "P-NAKATA", Right.APPROVE));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void e24NorWhereOneChangeOfAGroupIsTheirs() throws Exception {
      Session other = entrantCard.session(ENTRANT, ENTRY_SESSION);
      Session own = new TestCard("tanaka's other").session(APPROVER, ENTRY_SESSION);
      changes.put(SampleActs.waiting(entered(other, other, FATHER), entered(own, own, MOTHER)));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void e24NorWhereTheEntryNamesAnotherThanItsSigner() throws Exception {
      Session other = entrantCard.session(ENTRANT, ENTRY_SESSION);
      Session own = new TestCard("tanaka's other").session(APPROVER, ENTRY_SESSION);
      changes.put(SampleActs.waiting(entered(other, own, FATHER)));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void anEntrantWhomNobodyKnowsMightBeTheApprover() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.forget(ENTRANT.id());
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskTest.this::approve);
    }

    @Test
    void anothersEntryIsNotOnesOwn() {
      assertFalse(inTest.own(changes.group()));
    }

    @Test
    void whatWasNotComparedIsNotApproved() {
      assertRefused(Reason.NOT_COMPARED, ApprovalDeskTest.this::approve);
    }

    @Test
    void whatWasComparedInAnotherSessionIsNotApproved() throws Exception {
      inTest.compare(SampleActs.GROUP);
      signIn(APPROVER, card);
      assertRefused(Reason.NOT_COMPARED, ApprovalDeskTest.this::approve);
    }

    @Test
    void whatIsShownIsWhatIsSigned() throws Exception {
      Session entrant = entrantCard.session(ENTRANT, ENTRY_SESSION);
      EnteredChange shown = entered(entrant, entrant, FATHER);
      EnteredChange signed = entered(entrant, entrant, MOTHER);
      changes.put(
          SampleActs.waiting(
              new EnteredChange(
                  shown.act(), signed.actBytes(), signed.credential(), signed.signature())));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.STALE, ApprovalDeskTest.this::approve);
    }

    @Test
    void anothersCardDoesNotApprove() throws Exception {
      inTest.compare(SampleActs.GROUP);
      TestCard borrowed = new TestCard("yamada");
      assertRefused(Reason.OTHER_CARD, () -> inTest.approve(SampleActs.GROUP, borrowed));
      assertEquals(0, borrowed.signatures());
    }
  }

  @Nested
  class TheRight {
    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
      "2026-05-20, 2026-05-20, true",
      "2026-05-21, 2027-03-31, false",
      "2026-04-01, 2026-05-19, false",
    })
    void countsFromItsFirstDayToItsLast(LocalDate from, LocalDate until, boolean counts)
        throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.put(
          new Operator(
              APPROVER.id(),
              APPROVER.person(),
              APPROVER.name(),
              APPROVER.department(),
              Set.of(Right.APPROVE),
              from,
              until));
      if (counts) {
        approve();
        assertEquals(ChangeState.APPROVED, changes.group().state());
      } else {
        assertRefused(Reason.NO_RIGHT, ApprovalDeskTest.this::approve);
      }
    }

    @Test
    void isNotThatToEnter() throws Exception {
      Operator clerk = Samples.operator("ITO-1", "P-ITO", Right.LOOK_UP, Right.ENTER);
      operators.put(clerk);
      signIn(clerk, card);
      assertRefused(Reason.NO_RIGHT, ApprovalDeskTest.this::approve);
    }

    @Test
    void endsInTheMiddleOfASession() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.put(Samples.operator("TANAKA-1", "P-TANAKA", Right.LOOK_UP));
      assertRefused(Reason.NO_RIGHT, ApprovalDeskTest.this::approve);
    }

    @Test
    void isNobodysWhoIsNotInTheRegister() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.forget(APPROVER.id());
      assertRefused(Reason.NO_RIGHT, ApprovalDeskTest.this::approve);
    }
  }

  @Nested
  class WhatMovedOn {
    private final ResidentRecord newer = Samples.movedTo(MOTHER, Samples.address("松町", "９", ""));

    @Test
    void aRecordThatChangedSinceIsComparedAgain() throws Exception {
      inTest.compare(SampleActs.GROUP);
      register.put(newer);
      int signatures = card.signatures();
      assertRefused(Reason.STALE, ApprovalDeskTest.this::approve);
      assertEquals(signatures, card.signatures());
    }

    @Test
    void anEntryThatChangedSinceIsComparedAgain() throws Exception {
      inTest.compare(SampleActs.GROUP);
      ResidentRecord other = Samples.movedTo(FATHER, Samples.address("竹町", "５", ""));
      Session entrant = entrantCard.session(ENTRANT, ENTRY_SESSION);
      changes.put(
          SampleActs.waiting(SampleActs.entered(entrant, SampleActs.act(entrant, FATHER, other))));
      assertRefused(Reason.STALE, ApprovalDeskTest.this::approve);
    }

    @Test
    void anEntryOnAnOlderStateIsNotApprovedButMayBeSentBack() throws Exception {
      register.put(newer);
      inTest.compare(SampleActs.GROUP);
      ProvisionalConflict conflict =
          assertThrows(ProvisionalConflict.class, ApprovalDeskTest.this::approve);
      assertEquals(ProvisionalConflict.Reason.NEWER_STATE, conflict.reason());
      assertEquals(MOTHER.number().digits(), conflict.subject());
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
      assertNothingDecided();
      inTest.sendBack(SampleActs.GROUP, "住所が変わっています");
      assertEquals(ChangeState.RETURNED, changes.group().state());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"WITHDRAWN", "RETURNED", "APPROVED"})
    void aGroupThatWasClosedSinceIsNotApproved(ChangeState state) throws Exception {
      inTest.compare(SampleActs.GROUP);
      become(state);
      ProvisionalConflict conflict =
          assertThrows(ProvisionalConflict.class, ApprovalDeskTest.this::approve);
      assertEquals(ProvisionalConflict.Reason.CLOSED, conflict.reason());
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
      assertEquals("CLOSED", log.entries().getLast().detail());
      assertEquals(state, changes.group().state());
    }

    @Test
    void aGroupThatNeverWasIsNotApproved() {
      ProvisionalConflict conflict =
          assertThrows(ProvisionalConflict.class, () -> inTest.approve(APPROVAL_SESSION, card));
      assertEquals(ProvisionalConflict.Reason.CLOSED, conflict.reason());
    }
  }

  @Nested
  class SendingBack {
    @Test
    void returnsTheGroupWithItsReasonAndLogsIt() throws Exception {
      inTest.compare(SampleActs.GROUP);
      inTest.sendBack(SampleActs.GROUP, "番地が届書と違います");
      assertEquals(ChangeState.RETURNED, changes.group().state());
      assertEquals(Optional.of("番地が届書と違います"), changes.group().returnReason());
      assertEquals(AccessEvent.RETURNED, log.entries().getLast().event());
      assertEquals("番地が届書と違います", log.entries().getLast().detail());
    }

    @Test
    void needsAReason() throws Exception {
      inTest.compare(SampleActs.GROUP);
      assertThrows(IllegalArgumentException.class, () -> inTest.sendBack(SampleActs.GROUP, "　"));
      assertNothingDecided();
    }

    @Test
    void needsTheComparison() {
      assertRefused(Reason.NOT_COMPARED, () -> inTest.sendBack(SampleActs.GROUP, "番地が届書と違います"));
    }

    @Test
    void isForOthersEntries() throws Exception {
      enteredBy(APPROVER, card);
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, () -> inTest.sendBack(SampleActs.GROUP, "番地が届書と違います"));
    }
  }

  @Test
  void onlyEnteredGroupsWait() {
    assertEquals(List.of(changes.group()), inTest.waiting());
    become(ChangeState.RETURNED);
    assertEquals(List.of(), inTest.waiting());
  }
}
