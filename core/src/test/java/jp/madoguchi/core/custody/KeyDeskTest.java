package jp.madoguchi.core.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.custody.KeyActRefused.Reason;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class KeyDeskTest {
  private static final Operator CHIEF = Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER);
  private static final Operator SECOND =
      Samples.operator("EBATA-1", "P-EBATA", Right.ADMINISTER, Right.LOOK_UP);
  private static final Operator CLERK = Samples.ENTRANT;
  private static final OperatorId STRANGER = new OperatorId("NOBODY-1");

  private final List<String> journal = new ArrayList<>();
  private final MemoryLog log = new MemoryLog(journal);
  private final MemoryOperators operators = new MemoryOperators(CHIEF, SECOND, CLERK);
  private final MemoryChanges changes = new MemoryChanges();
  private final UnsentOnly outbox = new UnsentOnly();
  private final CountedWork work = new CountedWork();
  private FakeKeeper keeper = new FakeKeeper(journal, CHIEF, SECOND, CLERK);
  private KeyDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    signIn(CHIEF);
  }

  private void signIn(Operator operator) throws Exception {
    Session session =
        new TestCard("eguchi").session(operator, new Ulid("01J00000000000000000000009"));
    inTest =
        new KeyDesk(
            keeper,
            new KeyDesk.Books(operators, log, changes, outbox, work),
            new Gate(
                operators, session, new SessionLog(log, session), new StoppedClock(Samples.NOW)),
            session,
            new StoppedClock(Samples.NOW));
  }

  private void holders(Operator... holders) throws Exception {
    keeper = new FakeKeeper(journal, holders);
    signIn();
  }

  private static Operator until(Operator operator, LocalDate last) {
    return new Operator(
        operator.id(),
        operator.person(),
        operator.name(),
        operator.department(),
        operator.rights(),
        operator.from(),
        last);
  }

  private void assertRefused(Reason reason, String detail, Executable act) {
    KeyActRefused refused = assertThrows(KeyActRefused.class, act);
    assertEquals(reason, refused.reason());
    AccessEntry entry = log.entries().getLast();
    assertEquals(AccessEvent.REFUSED, entry.event());
    assertEquals(detail, entry.detail());
    assertEquals(List.of("log REFUSED"), journal);
  }

  private Holder holder(OperatorId id) throws Exception {
    return inTest.custody().find(id).orElseThrow();
  }

  @Nested
  class WhoHoldsAKey {
    @Test
    void isTheSlotsWithWhatTheRegisterOfOperatorsSays() throws Exception {
      assertEquals(
          List.of(SECOND.id(), CHIEF.id(), CLERK.id()),
          inTest.custody().holders().stream().map(Holder::id).toList());
      assertEquals(Optional.of(CLERK), holder(CLERK.id()).entry());
      assertEquals(Holder.Standing.CURRENT, holder(CLERK.id()).standing());
    }

    @Test
    void anAdministratorIsTold() throws Exception {
      assertTrue(holder(SECOND.id()).administers());
      assertFalse(holder(CLERK.id()).administers());
    }

    @Test
    void theOneWhoAsksIsTold() throws Exception {
      assertTrue(holder(CHIEF.id()).self());
      assertFalse(holder(SECOND.id()).self());
    }

    @Test
    void whoseRightsHaveEndedIsTold() throws Exception {
      operators.put(until(CLERK, Samples.TODAY.minusDays(1)));
      assertEquals(Holder.Standing.ENDED, holder(CLERK.id()).standing());
    }

    @Test
    void whoseLastDayIsTodayStillHasRights() throws Exception {
      operators.put(until(CLERK, Samples.TODAY));
      assertEquals(Holder.Standing.CURRENT, holder(CLERK.id()).standing());
    }

    @Test
    void whomTheRegisterDoesNotNameIsTold() throws Exception {
      operators.forget(CLERK.id());
      assertEquals(Holder.Standing.UNKNOWN, holder(CLERK.id()).standing());
    }

    @Test
    void anotherIdOfTheSamePersonIsFound() throws Exception {
      Operator other = Samples.operator("SATO-2", CLERK.person().value(), Right.LOOK_UP);
      operators.put(other);
      holders(CHIEF, CLERK, other);
      Custody custody = inTest.custody();
      assertEquals(
          List.of(other.id()),
          custody.othersOf(holder(CLERK.id())).stream().map(Holder::id).toList());
    }
  }

  @Nested
  class TheLastRenewal {
    private Optional<OperatorId> by() throws Exception {
      return inTest.custody().renewed().map(Custody.Renewal::by);
    }

    @Test
    void isUnknownWhereTheLogDoesNotTell() throws Exception {
      assertEquals(Optional.empty(), by());
    }

    @Test
    void isTheNewestInTheLog() throws Exception {
      inTest.renew(_ -> {});
      signIn(SECOND);
      inTest.shutOut(CLERK.id(), _ -> {});
      assertEquals(Optional.of(SECOND.id()), by());
    }

    @Test
    void isNotOneThatFailed() throws Exception {
      inTest.renew(_ -> {});
      signIn(SECOND);
      keeper.failWith(new IOException("no token"));
      assertThrows(IOException.class, () -> inTest.renew(_ -> {}));
      assertEquals(Optional.of(CHIEF.id()), by());
    }
  }

  @Nested
  class Renewing {
    @Test
    void isLoggedBeforeItIsDone() throws Exception {
      inTest.renew(_ -> {});
      assertEquals(List.of("log KEY_RENEWED", "renew without []"), journal);
    }

    @Test
    void isNotDoneWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.renew(_ -> {}));
      assertEquals(List.of(), journal);
    }

    @Test
    void saysHowFarItIs() throws Exception {
      List<Double> heard = new ArrayList<>();
      inTest.renew(heard::add);
      assertEquals(List.of(0.5, 1.0), heard);
    }

    @Test
    void thatFailedIsInTheLogAsFailed() {
      keeper.failWith(new StoreFailure.Full(new IOException("full")));
      assertThrows(StoreFailure.Full.class, () -> inTest.renew(_ -> {}));
      assertEquals(List.of(AccessEvent.KEY_RENEWED, AccessEvent.REFUSED), log.events());
      assertEquals("keys not changed: Full", log.entries().getLast().detail());
    }
  }

  @Nested
  class ShuttingOut {
    @Test
    void isLoggedWithTheOperatorBeforeItIsDone() throws Exception {
      inTest.shutOut(CLERK.id(), _ -> {});
      assertEquals(List.of("log OPERATOR_SHUT_OUT", "renew without [SATO-1]"), journal);
      assertEquals("SATO-1", log.entries().getLast().detail());
    }

    @Test
    void takesTheSlot() throws Exception {
      inTest.shutOut(CLERK.id(), _ -> {});
      assertEquals(List.of(SECOND.id(), CHIEF.id()), keeper.holders());
    }

    @Test
    void endsTheRightsFromTodayOn() throws Exception {
      inTest.shutOut(CLERK.id(), _ -> {});
      Operator now = operators.find(CLERK.id()).orElseThrow();
      assertFalse(now.may(Right.ENTER, Samples.TODAY));
      assertTrue(now.may(Right.ENTER, Samples.TODAY.minusDays(1)));
    }

    @Test
    void keepsNameDepartmentAndRightsForTheHistory() throws Exception {
      inTest.shutOut(CLERK.id(), _ -> {});
      assertEquals(
          until(CLERK, Samples.TODAY.minusDays(1)), operators.find(CLERK.id()).orElseThrow());
    }

    @Test
    void leavesRightsThatEndedLongAgoAsTheyAre() throws Exception {
      Operator ended = until(CLERK, Samples.TODAY.minusDays(50));
      operators.put(ended);
      inTest.shutOut(CLERK.id(), _ -> {});
      assertEquals(Optional.of(ended), operators.find(CLERK.id()));
    }

    @Test
    void reachesWhomTheRegisterDoesNotName() throws Exception {
      operators.forget(CLERK.id());
      inTest.shutOut(CLERK.id(), _ -> {});
      assertFalse(keeper.holders().contains(CLERK.id()));
    }

    @Test
    void thatFailedHasEndedTheRightsAndCanBeDoneAgain() throws Exception {
      keeper.failWith(new KeysRefused.WrongKeys("slot"));
      assertThrows(KeysRefused.WrongKeys.class, () -> inTest.shutOut(CLERK.id(), _ -> {}));
      assertEquals(Holder.Standing.ENDED, holder(CLERK.id()).standing());
      inTest.shutOut(CLERK.id(), _ -> {});
      assertFalse(keeper.holders().contains(CLERK.id()));
    }

    @Test
    void oneselfIsRefused() {
      assertRefused(
          Reason.ONESELF, "shut out EGUCHI-1: ONESELF", () -> inTest.shutOut(CHIEF.id(), _ -> {}));
    }

    @Test
    void whoHasNoSlotIsRefused() {
      assertRefused(
          Reason.NO_HOLDER,
          "shut out NOBODY-1: NO_HOLDER",
          () -> inTest.shutOut(STRANGER, _ -> {}));
    }

    @Test
    void theLastWhoMayAdministerIsRefused() throws Exception {
      holders(SECOND, CLERK);
      assertRefused(
          Reason.LAST_ADMINISTRATOR,
          "shut out EBATA-1: LAST_ADMINISTRATOR",
          () -> inTest.shutOut(SECOND.id(), _ -> {}));
    }

    @Test
    void whoMayAdministerAtAnotherOfficeAloneIsNoneHere() throws Exception {
      Operator elsewhere =
          new Operator(
              CLERK.id(),
              CLERK.person(),
              CLERK.name(),
              CLERK.department(),
              CLERK.rights(),
              Set.of(
                  new Grant(
                      Right.ADMINISTER,
                      Optional.of(new OfficeCode("SHIOMI")),
                      CLERK.from(),
                      CLERK.until())),
              CLERK.from(),
              CLERK.until());
      operators.put(elsewhere);
      holders(SECOND, elsewhere);
      assertRefused(
          Reason.LAST_ADMINISTRATOR,
          "shut out EBATA-1: LAST_ADMINISTRATOR",
          () -> inTest.shutOut(SECOND.id(), _ -> {}));
    }

    @Test
    void anAdministratorWhoIsNotTheLastIsNotRefused() throws Exception {
      inTest.shutOut(SECOND.id(), _ -> {});
      assertFalse(keeper.holders().contains(SECOND.id()));
    }

    @Test
    void isNotDoneWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.shutOut(CLERK.id(), _ -> {}));
      assertEquals(Optional.of(CLERK), operators.find(CLERK.id()));
      assertEquals(List.of(), journal);
    }
  }

  @Nested
  class Wiping {
    @Test
    void isLoggedBeforeItIsDone() throws Exception {
      inTest.wipe("MADO-01", 0);
      assertEquals(List.of("log STORE_WIPED", "wipe"), journal);
      assertEquals("0 changes and 0 undecided items lost", log.entries().getLast().detail());
    }

    @Test
    void needsTheIdOfThisTerminal() {
      assertRefused(Reason.OTHER_TERMINAL, "wipe: OTHER_TERMINAL", () -> inTest.wipe("MADO-02", 0));
    }

    @Test
    void isRefusedWhileChangesAreUnsentThatNobodyAccepted() {
      outbox.hold(3);
      assertRefused(Reason.LOSSES, "wipe: LOSSES", () -> inTest.wipe("MADO-01", 0));
    }

    @Test
    void isRefusedWhereMoreAreUnsentThanWereAccepted() {
      outbox.hold(3);
      assertRefused(Reason.LOSSES, "wipe: LOSSES", () -> inTest.wipe("MADO-01", 2));
    }

    @Test
    void isDoneWhereTheLossWasAccepted() throws Exception {
      outbox.hold(3);
      inTest.wipe("MADO-01", 3);
      assertEquals("3 changes and 0 undecided items lost", log.entries().getLast().detail());
      assertEquals(List.of(), keeper.holders());
    }

    @Test
    void countsWhatWaitsForApprovalAsLostToo() throws Exception {
      Session entrant = new TestCard("sato").session(CLERK, new Ulid("01J00000000000000000000008"));
      changes.put(
          SampleActs.waiting(
              SampleActs.entered(
                  entrant,
                  SampleActs.act(
                      entrant,
                      Samples.FATHER,
                      Samples.movedTo(Samples.FATHER, Samples.address("梅町", "３", ""))))));
      outbox.hold(2);
      Losses losses = inTest.custody().losses();
      assertEquals(1, losses.waiting());
      assertEquals(3, losses.changes());
    }

    @Test
    void countsWhatTheCentreDidNotTakeAndNobodyDecided() throws Exception {
      work.hold(2);
      outbox.hold(3);
      assertEquals(2, inTest.custody().losses().undecided());
      assertEquals(5, inTest.custody().losses().all());
      assertThrows(KeyActRefused.class, () -> inTest.wipe("MADO-01", 3));
      Wiped wiped = inTest.wipe("MADO-01", 5);
      assertEquals(3, wiped.changes());
      assertEquals(2, wiped.undecided());
      assertEquals("3 changes and 2 undecided items lost", log.entries().getLast().detail());
    }

    @Test
    void thatFailedIsDoneAgainWithoutTheLog() throws Exception {
      keeper.failWith(new IOException("disk"));
      assertThrows(IOException.class, () -> inTest.wipe("MADO-01", 0));
      log.breakAfter(0);
      inTest.wipe("MADO-01", 0);
      assertEquals(List.of(), keeper.holders());
    }

    @Test
    void isNotDoneWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.wipe("MADO-01", 0));
      assertEquals(List.of(), journal);
    }
  }

  @Test
  void anAdministratorIsAllowed() {
    assertTrue(inTest.allowed());
  }

  @Nested
  class WithoutTheRight {
    @BeforeEach
    void signInAsAClerk() throws Exception {
      signIn(CLERK);
    }

    @Test
    void nobodyIsAllowed() {
      assertFalse(inTest.allowed());
    }

    @Test
    void nobodySeesTheKeys() {
      assertRefused(Reason.NO_RIGHT, "see the keys: NO_RIGHT", inTest::custody);
    }

    @Test
    void nothingIsRenewed() {
      assertRefused(Reason.NO_RIGHT, "renew the key: NO_RIGHT", () -> inTest.renew(_ -> {}));
    }

    @Test
    void nobodyIsShutOut() {
      assertRefused(
          Reason.NO_RIGHT,
          "shut out EBATA-1: NO_RIGHT",
          () -> inTest.shutOut(SECOND.id(), _ -> {}));
    }

    @Test
    void nothingIsWiped() {
      assertRefused(Reason.NO_RIGHT, "wipe: NO_RIGHT", () -> inTest.wipe("MADO-01", 0));
    }

    @Test
    void aRightThatWasWithdrawnSinceLoginDoesNotCount() throws Exception {
      signIn(CHIEF);
      operators.put(
          new Operator(
              CHIEF.id(),
              new PersonId("P-EGUCHI"),
              CHIEF.name(),
              CHIEF.department(),
              Set.of(Right.LOOK_UP),
              CHIEF.from(),
              CHIEF.until()));
      assertRefused(Reason.NO_RIGHT, "renew the key: NO_RIGHT", () -> inTest.renew(_ -> {}));
    }
  }

  @Test
  void whoLeavesGivesUpWhatIsBeingDone() {
    inTest.finish();

    assertEquals("hurry", journal.getLast());
  }
}
