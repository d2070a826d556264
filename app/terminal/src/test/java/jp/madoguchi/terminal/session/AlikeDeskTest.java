package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

/** Those alike, beside the entry of somebody new, for whoever approves it. */
class AlikeDeskTest extends WayStage {
  private List<AccessEntry> logSince(long sequence) {
    long last = counters.store().log().last().orElseThrow().sequence();
    return counters.store().log().from(sequence + 1, Math.toIntExact(last - sequence));
  }

  private void assertRefused(Reason reason, Counter who, Ulid group) {
    ApprovalRefused refused =
        assertThrows(ApprovalRefused.class, () -> who.alike().open(group, SHE.number()));
    assertEquals(reason, refused.reason());
    assertEquals(AccessEvent.REFUSED, counters.store().log().last().orElseThrow().event());
  }

  @Test
  void theLookAtEachOfTheHouseholdIsLoggedAsReviewOfTheEntry() throws Exception {
    Ulid group = likeHer();
    long before = counters.store().log().last().orElseThrow().sequence();
    clerk.alike().open(group, SHE.number());
    List<AccessEntry> looks = logSince(before);
    assertEquals(TestStore.FAMILY.size(), looks.size());
    assertEquals(Optional.of(SHE.number()), looks.getFirst().subject());
    for (AccessEntry look : looks) {
      assertEquals(AccessEvent.VIEW, look.event());
      assertEquals(
          Optional.of(new Purpose(Purpose.Reason.REVIEW, PURPOSE.reference())), look.purpose());
      assertTrue(look.change().isPresent());
    }
  }

  @Test
  void whatIsSeenIsWhatTheEntrantMaySee() throws Exception {
    bear(HE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    Ulid group = likeHer();
    assertEquals(
        clerk.records().open(PURPOSE, SHE.number()), clerk.alike().open(group, SHE.number()));
  }

  @Test
  void aSupervisorWhoApprovesSeesWhomTheEntrantMightNot() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    Ulid group = likeHer();
    assertThrows(RecordRestrained.class, () -> clerk.alike().open(group, SHE.number()));
    Counter chief = counter(CHIEF);
    chief.approvals().compare(group);
    assertTrue(tells(String.valueOf(chief.alike().open(group, SHE.number()))));
  }

  @Test
  void nobodyElseIsOpenedThisWay() throws Exception {
    Ulid group = likeHer();
    ApprovalRefused refused =
        assertThrows(ApprovalRefused.class, () -> clerk.alike().open(group, HE.number()));
    assertEquals(Reason.NOT_COMPARED, refused.reason());
  }

  @Test
  void whoeverDidNotCompareTheEntrySeesNobody() throws Exception {
    assertRefused(Reason.NOT_COMPARED, counter(CHIEF), likeHer());
  }

  @Test
  void whoeverMayNotApproveSeesNobody() throws Exception {
    assertRefused(Reason.NO_RIGHT, counter(ENTRANT), likeHer());
  }
}
