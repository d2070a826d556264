package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.APPROVER;
import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.CardLost;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalDeskTest extends ApprovalDeskStage {
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
          comparison.sides().stream().map(side -> side.before().orElseThrow()).toList());
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
  void onlyEnteredGroupsWait() throws Exception {
    assertEquals(
        List.of(changes.group()), inTest.list().stream().map(ApprovalDesk.Waiting::group).toList());
    assertEquals(new ApprovalDesk.Count(1, 1, Optional.of(Samples.NOW)), inTest.count());
    become(ChangeState.RETURNED);
    assertEquals(List.of(), inTest.list());
    assertEquals(new ApprovalDesk.Count(0, 0, Optional.empty()), inTest.count());
  }

  @Test
  void aListIsInTheLogBeforeItShows() throws Exception {
    journal.clear();
    inTest.list();
    assertEquals("log LISTED", journal.getFirst());
  }
}
