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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.BeforeEach;
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
    void e13SomebodyWhoIsProtectedSinceIsComparedAgain() throws Exception {
      inTest.compare(SampleActs.GROUP);
      bears(MOTHER, Process.LOOK_UP, Level.ERROR);
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
      assertEquals(Optional.of(Reason.BASE_CHANGED), inTest.compare(SampleActs.GROUP).obstacle());
      assertRefused(Reason.BASE_CHANGED, ApprovalDeskRefusalsTest.this::approve);
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

  @Nested
  class WhatTheCentreWouldRefuse {
    private Session entrant;

    @BeforeEach
    void openASession() throws Exception {
      entrant = entrantCard.session(ENTRANT, ENTRY_SESSION);
    }

    private void assertNotApproved(Reason reason, EnteredChange... entry) throws Exception {
      changes.put(SampleActs.waiting(entry));
      int signatures = card.signatures();
      assertEquals(Optional.of(reason), inTest.compare(SampleActs.GROUP).obstacle());
      assertRefused(reason, ApprovalDeskRefusalsTest.this::approve);
      assertEquals(signatures, card.signatures());
    }

    /** Both move; the household stays one. */
    private EnteredChange[] dated(int event, int notified) {
      return Stream.of(FATHER, MOTHER)
          .map(before ->
              SampleActs.act(
                  entrant,
                  before,
                  FieldValues.between(
                      before, Samples.movedTo(before, Samples.address("梅町", "３－４", ""))),
                  Samples.TODAY.plusDays(event),
                  Samples.TODAY.plusDays(notified)))
          .map(act -> SampleActs.entered(entrant, act))
          .toArray(EnteredChange[]::new);
    }

    @ParameterizedTest(name = "{2}: moved {0} days from today, notified {1}")
    @CsvSource({"1, 1, E06 (4.0.3)", "0, 1, E07 (4.1.0.2)", "0, -1, W03"})
    void isAnEntryThatBreaksARule(int event, int notified, String rule) throws Exception {
      assertNotApproved(Reason.BROKEN_RULE, dated(event, notified));
    }

    @Test
    void isAnEntryWhoseAlertsWereAcknowledgedNot() throws Exception {
      changes.put(SampleActs.waiting(dated(-20, 0)));
      assertEquals(Optional.empty(), inTest.compare(SampleActs.GROUP).obstacle());
      approve();
      assertEquals(ChangeState.APPROVED, changes.group().state());
    }

    @Test
    void isAnEntryOverOtherContentThanTheRecordHas() throws Exception {
      EnteredChange[] entry = dated(0, 0);
      register.put(
          new ResidentRecord(
              FATHER.number(),
              FATHER.history(),
              FATHER.kind(),
              FATHER.status(),
              FATHER.name(),
              FATHER.birth(),
              FATHER.sex(),
              FATHER.household(),
              new AddressBlock(Samples.address("松町", "９", ""), FATHER.address().since()),
              FATHER.residentSince(),
              FATHER.domicile(),
              FATHER.code(),
              FATHER.individualNumber(),
              FATHER.particulars(),
              FATHER.origin()));
      assertNotApproved(Reason.BROKEN_RULE, entry);
    }

    @Test
    void isAMovementThatNobodyKnows() throws Exception {
      movements = new Movements(List.of());
      signIn(APPROVER, card);
      assertNotApproved(Reason.BROKEN_RULE, dated(0, 0));
    }

    @Test
    void isAnEntryThatAnotherSessionSigned() throws Exception {
      EnteredChange entry = dated(0, 0)[0];
      Bytes alien =
          entrantCard
              .session(ENTRANT, APPROVAL_SESSION)
              .key()
              .sign(Statements.entry(Statements.digest(entry.actBytes())));
      assertNotApproved(
          Reason.ENTRANT_SIGNATURE,
          new EnteredChange(entry.act(), entry.actBytes(), entry.credential(), alien));
    }

    @Test
    void isAnEntryWhoseSignatureIsNone() throws Exception {
      EnteredChange entry = dated(0, 0)[0];
      assertNotApproved(
          Reason.ENTRANT_SIGNATURE,
          new EnteredChange(entry.act(), entry.actBytes(), entry.credential(), Bytes.ofHex("30")));
    }

    @Test
    void isASessionThatTheEntrantsCardDidNotOpen() throws Exception {
      EnteredChange entry = dated(0, 0)[0];
      SessionCredential forged =
          SessionStatement.of(entry.credential())
              .signed(entry.credential().certificate(), Bytes.ofHex("30"));
      assertNotApproved(
          Reason.ENTRANT_SIGNATURE,
          new EnteredChange(entry.act(), entry.actBytes(), forged, entry.signature()));
    }

    @Test
    void isASessionWhoseCertificateIsNone() throws Exception {
      EnteredChange entry = dated(0, 0)[0];
      SessionCredential forged =
          SessionStatement.of(entry.credential())
              .signed(Bytes.ofHex("3000"), entry.credential().signature());
      assertNotApproved(
          Reason.ENTRANT_SIGNATURE,
          new EnteredChange(entry.act(), entry.actBytes(), forged, entry.signature()));
    }

    @Test
    void isAnEntryInTheNameOfAnotherThanTheSessions() throws Exception {
      Operator third = Samples.operator("KATO-1", "P-KATO", Right.ENTER);
      operators.put(third);
      Session named = new TestCard("kato").session(third, ENTRY_SESSION);
      assertNotApproved(Reason.ENTRANT_SIGNATURE, entered(named, entrant, FATHER));
    }

    @Test
    void isWhatABrokenCardSigned() throws Exception {
      inTest.compare(SampleActs.GROUP);
      card.breakDown();
      assertRefused(Reason.CARD_SIGNATURE, ApprovalDeskRefusalsTest.this::approve);
    }
  }
}
