package jp.madoguchi.core.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.lockout.UnlockRefused.Reason;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LockDeskTest {
  private static final Operator CHIEF = Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER);
  private static final Operator CLERK = Samples.ENTRANT;

  private final List<String> journal = new ArrayList<>();
  private final MemoryLog log = new MemoryLog(journal);
  private final MemoryOperators operators = new MemoryOperators(CHIEF, CLERK);
  private Optional<OldCopy> lost = Optional.empty();
  private LockDesk inTest;

  /** The clerk and the chief have failed. */
  private final class Failed implements Lockouts {
    @Override
    public Standing standing() {
      return new Standing(List.of(failed(CHIEF), failed(CLERK)), lost, true);
    }

    private static LockedOperator failed(Operator operator) {
      return new LockedOperator(
          operator.id(), 50, Optional.empty(), LockedOperator.State.STOPPED, Optional.empty());
    }

    @Override
    public void unlock(OperatorId operator, OperatorId by) {
      journal.add("unlock " + operator + " by " + by);
    }

    @Override
    public void beginAnew() {
      journal.add("begin anew");
    }
  }

  @BeforeEach
  void theChiefSignsIn() throws Exception {
    signIn(CHIEF);
  }

  private void signIn(Operator operator) throws Exception {
    Session session =
        new TestCard("eguchi").session(operator, new Ulid("01J00000000000000000000009"));
    Gate gate =
        new Gate(operators, session, new SessionLog(log, session), new StoppedClock(Samples.NOW));
    inTest = new LockDesk(new Failed(), gate, log, session);
  }

  private void assertRefused(Reason reason, String detail, Executable act) {
    UnlockRefused refused = assertThrows(UnlockRefused.class, act);
    assertEquals(reason, refused.reason());
    AccessEntry entry = log.entries().getLast();
    assertEquals(AccessEvent.REFUSED, entry.event());
    assertEquals(detail, entry.detail());
    assertEquals(List.of("log REFUSED"), journal);
  }

  @Nested
  class AnAdministrator {
    @Test
    void unlocksWithAReasonThatIsInTheLogBefore() throws Exception {
      inTest.unlock(CLERK.id(), " 手に包帯を巻いていた ");

      assertEquals(
          List.of("log OPERATOR_UNLOCKED", "unlock " + CLERK.id() + " by " + CHIEF.id()), journal);
      assertEquals(CLERK.id() + ": 手に包帯を巻いていた", log.entries().getLast().detail());
    }

    @Test
    void decidesAboutABookThatWasLost() throws Exception {
      lost = Optional.of(OldCopy.BOOK_OLDER);
      inTest.beginAnew("トークンを交換した");

      assertEquals(List.of("log OPERATOR_UNLOCKED", "begin anew"), journal);
      assertEquals("all, K-17: トークンを交換した", log.entries().getLast().detail());
    }

    @Test
    void mayAndAClerkMayNot() throws Exception {
      assertTrue(inTest.allowed());
      signIn(CLERK);
      assertFalse(inTest.allowed());
    }
  }

  @Nested
  class IsRefused {
    @Test
    void whoeverIsNoAdministrator() throws Exception {
      signIn(CLERK);

      assertRefused(
          Reason.NO_RIGHT,
          "unlock " + CHIEF.id() + ": NO_RIGHT",
          () -> inTest.unlock(CHIEF.id(), "x"));
    }

    @Test
    void whoeverIsNoAdministratorAndOnlyLooks() throws Exception {
      signIn(CLERK);

      assertRefused(Reason.NO_RIGHT, "see locked operators: NO_RIGHT", () -> inTest.standing());
    }

    @Test
    void whoeverUnlocksThemselves() {
      assertRefused(
          Reason.ONESELF,
          "unlock " + CHIEF.id() + ": ONESELF",
          () -> inTest.unlock(CHIEF.id(), "x"));
    }

    @Test
    void anUnlockingWithoutAReason() {
      assertRefused(
          Reason.NO_REASON,
          "unlock " + CLERK.id() + ": NO_REASON",
          () -> inTest.unlock(CLERK.id(), "　 "));
    }

    @Test
    void anUnlockingOfWhoHasNotFailed() {
      assertRefused(
          Reason.NOT_LOCKED,
          "unlock NOBODY-1: NOT_LOCKED",
          () -> inTest.unlock(new OperatorId("NOBODY-1"), "x"));
    }

    @Test
    void beginningAGoodBookAnew() {
      assertRefused(
          Reason.NOT_LOCKED, "begin the login book anew: NOT_LOCKED", () -> inTest.beginAnew("x"));
    }
  }
}
