package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.APPROVER;
import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.ResidentRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalDeskRefusalsTest extends ApprovalDeskStage {
  @Nested
  class FourEyes {
    @Test
    void e24NobodyApprovesTheirOwn() throws Exception {
      enteredBy(APPROVER, card);
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
      assertTrue(inTest.own(changes.group()));
    }

    @Test
    void e24NorUnderASecondId() throws Exception {
      Operator second = Samples.operator("TANAKA-2", "P-TANAKA", Right.ENTER);
      operators.put(second);
      enteredBy(second, new TestCard("tanaka's other"));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void e24NorWithACardThatTwoShare() throws Exception {
      enteredBy(ENTRANT, card);
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void e24NorAfterTheirEntryInTheRegisterNamesAnother() throws Exception {
      enteredBy(APPROVER, new TestCard("tanaka's former"));
      operators.put(Samples.operator("TANAKA-1", "P-NAKATA", Right.APPROVE));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void e24NorWhereOneChangeOfAGroupIsTheirs() throws Exception {
      Session other = entrantCard.session(ENTRANT, ENTRY_SESSION);
      Session own = new TestCard("tanaka's other").session(APPROVER, ENTRY_SESSION);
      changes.put(SampleActs.waiting(entered(other, other, FATHER), entered(own, own, MOTHER)));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void e24NorWhereTheEntryNamesAnotherThanItsSigner() throws Exception {
      Session other = entrantCard.session(ENTRANT, ENTRY_SESSION);
      Session own = new TestCard("tanaka's other").session(APPROVER, ENTRY_SESSION);
      changes.put(SampleActs.waiting(entered(other, own, FATHER)));
      inTest.compare(SampleActs.GROUP);
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void anEntrantWhomNobodyKnowsMightBeTheApprover() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.forget(ENTRANT.id());
      assertRefused(Reason.OWN_ENTRY, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void anothersEntryIsNotOnesOwn() {
      assertFalse(inTest.own(changes.group()));
    }

    @Test
    void whatWasNotComparedIsNotApproved() {
      assertRefused(Reason.NOT_COMPARED, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void whatWasComparedInAnotherSessionIsNotApproved() throws Exception {
      inTest.compare(SampleActs.GROUP);
      signIn(APPROVER, card);
      assertRefused(Reason.NOT_COMPARED, ApprovalDeskRefusalsTest.this::approve);
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
      assertRefused(Reason.STALE, ApprovalDeskRefusalsTest.this::approve);
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
        assertRefused(Reason.NO_RIGHT, ApprovalDeskRefusalsTest.this::approve);
      }
    }

    @Test
    void isNotThatToEnter() throws Exception {
      Operator clerk = Samples.operator("ITO-1", "P-ITO", Right.LOOK_UP, Right.ENTER);
      operators.put(clerk);
      signIn(clerk, card);
      assertRefused(Reason.NO_RIGHT, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void endsInTheMiddleOfASession() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.put(Samples.operator("TANAKA-1", "P-TANAKA", Right.LOOK_UP));
      assertRefused(Reason.NO_RIGHT, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void isNobodysWhoIsNotInTheRegister() throws Exception {
      inTest.compare(SampleActs.GROUP);
      operators.forget(APPROVER.id());
      assertRefused(Reason.NO_RIGHT, ApprovalDeskRefusalsTest.this::approve);
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
      assertRefused(Reason.STALE, ApprovalDeskRefusalsTest.this::approve);
      assertEquals(signatures, card.signatures());
    }

    @Test
    void anEntryThatChangedSinceIsComparedAgain() throws Exception {
      inTest.compare(SampleActs.GROUP);
      ResidentRecord other = Samples.movedTo(FATHER, Samples.address("竹町", "５", ""));
      Session entrant = entrantCard.session(ENTRANT, ENTRY_SESSION);
      changes.put(
          SampleActs.waiting(SampleActs.entered(entrant, SampleActs.act(entrant, FATHER, other))));
      assertRefused(Reason.STALE, ApprovalDeskRefusalsTest.this::approve);
    }

    @Test
    void anEntryOnAnOlderStateIsNotApprovedButMayBeSentBack() throws Exception {
      register.put(newer);
      inTest.compare(SampleActs.GROUP);
      ProvisionalConflict conflict =
          assertThrows(ProvisionalConflict.class, ApprovalDeskRefusalsTest.this::approve);
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
          assertThrows(ProvisionalConflict.class, ApprovalDeskRefusalsTest.this::approve);
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
}
