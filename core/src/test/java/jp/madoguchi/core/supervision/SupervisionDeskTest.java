package jp.madoguchi.core.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.supervision.SupervisionRefused.Reason;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupervisionDeskTest {
  private static final Operator CHIEF = Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER);
  private static final Operator CLERK = Samples.operator("SATO-1", "P-SATO", Right.values());

  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private final MemoryOperators operators = new MemoryOperators(CHIEF, CLERK);
  private SupervisionDesk inTest;

  @BeforeEach
  void theClerksSessionIsAboutToBegin() throws Exception {
    Session session = new TestCard("sato").session(CLERK, new Ulid("01J00000000000000000000009"));
    Gate gate =
        new Gate(operators, session, new SessionLog(log, session), new StoppedClock(Samples.NOW));
    inTest = new SupervisionDesk(operators, gate, log, session);
  }

  private static Word word(OperatorId supervisor, String reason) {
    return new Word(CLERK.id(), supervisor, "card palm e5", Obstacle.NO_CAMERA, reason);
  }

  private void assertRefused(Reason reason, Word word) {
    SupervisionRefused refused = assertThrows(SupervisionRefused.class, () -> inTest.admit(word));
    assertEquals(reason, refused.reason());
    AccessEntry entry = log.entries().getLast();
    assertEquals(AccessEvent.REFUSED, entry.event());
    assertEquals(word.supervisor(), entry.operator());
    assertEquals("supervise " + word.operator() + ": " + reason, entry.detail());
  }

  @Test
  void anAdministratorsWordIsInTheLogUnderTheirName() throws Exception {
    inTest.admit(word(CHIEF.id(), " カメラの故障 "));

    assertEquals(List.of(AccessEvent.SUPERVISED), log.events());
    AccessEntry entry = log.entries().getLast();
    assertEquals(CHIEF.id(), entry.operator());
    assertEquals("SATO-1 by card palm e5, NO_CAMERA: カメラの故障", entry.detail());
  }

  @Test
  void aLongReasonIsCut() throws Exception {
    inTest.admit(word(CHIEF.id(), "𠮷".repeat(300)));

    String detail = log.entries().getLast().detail();
    assertEquals(200, detail.codePoints().filter(letter -> letter == "𠮷".codePointAt(0)).count());
  }

  @Nested
  class IsRefused {
    @Test
    void whoeverIsNoAdministrator() {
      operators.put(Samples.operator("KATO-1", "P-KATO", Right.APPROVE, Right.ENTER));
      assertRefused(Reason.NO_RIGHT, word(new OperatorId("KATO-1"), "故障"));
    }

    @Test
    void whoeverIsNotRegistered() {
      assertRefused(Reason.NO_RIGHT, word(new OperatorId("NOBODY-1"), "故障"));
    }

    @Test
    void whoeverAdministersAtAnotherOfficeAlone() {
      Operator plain = Samples.operator("KATO-1", "P-KATO", Right.ENTER);
      Grant elsewhere =
          new Grant(
              Right.ADMINISTER,
              Optional.of(new OfficeCode("SHIOMI")),
              Samples.TODAY,
              Samples.TODAY);
      operators.put(
          new Operator(
              plain.id(),
              plain.person(),
              plain.name(),
              plain.department(),
              plain.rights(),
              Set.of(elsewhere),
              plain.from(),
              plain.until()));
      assertRefused(Reason.NO_RIGHT, word(plain.id(), "故障"));
    }

    @Test
    void whoeverIsNoLongerAnAdministratorToday() {
      operators.put(CHIEF.endingOn(Samples.TODAY.minusDays(1)));
      assertRefused(Reason.NO_RIGHT, word(CHIEF.id(), "故障"));
    }

    @Test
    void theOperatorThemselves() {
      assertRefused(Reason.SAME_PERSON, word(CLERK.id(), "故障"));
    }

    @Test
    void theSameHumanBeingByASecondCard() {
      operators.put(Samples.operator("SATO-9", "P-SATO", Right.ADMINISTER));
      assertRefused(Reason.SAME_PERSON, word(new OperatorId("SATO-9"), "故障"));
    }

    @Test
    void whoeverGivesNoReason() {
      assertRefused(Reason.NO_REASON, word(CHIEF.id(), "　 "));
    }

    @Test
    void aWordForSomebodyElse() {
      assertRefused(
          Reason.OTHER_OPERATOR,
          new Word(new OperatorId("UEDA-1"), CHIEF.id(), "card", Obstacle.SAID, "故障"));
    }
  }

  @Nested
  class Limited {
    @Test
    void nothingIsLeftThatTakesASecondPairOfEyes() {
      assertEquals(Set.of(Right.LOOK_UP, Right.ENTER), SupervisionDesk.limited(CLERK).rights());
    }

    @Test
    void noRightIsAdded() {
      assertEquals(Set.of(), SupervisionDesk.limited(CHIEF).rights());
    }

    @Test
    void aGrantForOneOfficeIsLimitedToo() {
      Grant approve = new Grant(Right.APPROVE, Optional.empty(), Samples.TODAY, Samples.TODAY);
      Grant enter = new Grant(Right.ENTER, Optional.empty(), Samples.TODAY, Samples.TODAY);
      Operator granted =
          new Operator(
              CHIEF.id(),
              CHIEF.person(),
              CHIEF.name(),
              CHIEF.department(),
              Set.of(),
              Set.of(approve, enter),
              CHIEF.from(),
              CHIEF.until());
      assertEquals(Set.of(enter), SupervisionDesk.limited(granted).grants());
    }
  }
}
