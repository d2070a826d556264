package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryDeskTest {
  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private final MemoryChanges changes = new MemoryChanges();
  private final MemoryOperators operators = new MemoryOperators();
  private Session session;
  private EntryDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    signIn(ENTRANT, new StoppedClock(Samples.NOW));
  }

  private void signIn(Operator operator, Clock clock) throws Exception {
    operators.put(operator);
    session = new TestCard("sato").session(operator, new Ulid("01J00000000000000000000008"));
    inTest =
        new EntryDesk(
            changes,
            new Gate(operators, session, new SessionLog(log, session), clock),
            new SessionLog(log, session),
            session,
            Samples.CITY,
            "LEASE-1",
            clock,
            new SeededRandomness(1),
            MemoryRestraints.none(
                new MemoryRegister(new ArrayList<>(), List.of()),
                operator,
                session,
                new SessionLog(log, session),
                clock));
  }

  private static ResidentRecord moved(ResidentRecord before) {
    return Samples.movedTo(before, Samples.address("梅町", "３－４", ""));
  }

  private static EntryDesk.Entry entry(ResidentRecord... movers) {
    return new EntryDesk.Entry(
        "move-within",
        RegisterDate.of(TODAY.minusDays(3)),
        TODAY,
        PURPOSE,
        "住民異動届",
        Stream.of(movers).map(it -> EntryDesk.Step.of(it, moved(it))).toList());
  }

  private List<Act> acts() {
    return changes.group().changes().stream().map(EnteredChange::act).toList();
  }

  @Test
  void takesInWhatDiffersOnTheStateThatWasSeen() throws Exception {
    inTest.enter(entry(FATHER));
    Act act = acts().getFirst();
    assertEquals(FieldValues.between(FATHER, moved(FATHER)), act.fields());
    assertEquals(FATHER.number(), act.resident());
    assertEquals(FATHER.history(), act.baseVersion());
    assertEquals(TODAY, act.entryDate());
    assertEquals(ENTRANT.id(), act.entrant());
    assertEquals(session.id(), act.session());
  }

  @Test
  void numbersTheChangesOfAGroup() throws Exception {
    Ulid group = inTest.enter(entry(FATHER, MOTHER));
    assertEquals(List.of(0, 1), acts().stream().map(Act::groupIndex).toList());
    assertTrue(acts().stream().allMatch(it -> it.group().equals(group) && it.groupSize() == 2));
    assertEquals(2, acts().stream().map(Act::id).distinct().count());
  }

  @Test
  void signsTheCanonicalBytesWithTheSessionsKey() throws Exception {
    inTest.enter(entry(FATHER));
    EnteredChange change = changes.group().changes().getFirst();
    assertEquals(change.act(), ChangeCodec.decodeAct(change.actBytes()));
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(
        KeyFactory.getInstance("EC")
            .generatePublic(new X509EncodedKeySpec(change.credential().sessionKey().toArray())));
    verifier.update(Statements.entry(Statements.digest(change.actBytes())));
    assertTrue(verifier.verify(change.signature().toArray()));
  }

  @Test
  void logsEachResident() throws Exception {
    inTest.enter(entry(FATHER, MOTHER));
    assertEquals(List.of(AccessEvent.ENTERED, AccessEvent.ENTERED), log.events());
    assertEquals(
        List.of(FATHER.number(), MOTHER.number()),
        log.entries().stream().map(it -> it.subject().orElseThrow()).toList());
  }

  @Test
  void takesNothingInThatCannotBeLogged() {
    log.breakAfter(1);
    assertThrows(UncheckedIOException.class, () -> inTest.enter(entry(FATHER, MOTHER)));
    assertEquals(List.of(), changes.in(ChangeState.ENTERED));
  }

  @Test
  void refusesAndLogsAnOperatorWithoutTheRight() throws Exception {
    signIn(Samples.APPROVER, new StoppedClock(Samples.NOW));
    assertThrows(EntryDesk.MayNotEnter.class, () -> inTest.enter(entry(FATHER, MOTHER)));
    assertEquals(List.of(AccessEvent.REFUSED, AccessEvent.REFUSED), log.events());
    assertEquals(List.of(), changes.in(ChangeState.ENTERED));
  }

  @Test
  void refusesAnOperatorWhoseRightHasEnded() throws Exception {
    Operator former =
        new Operator(
            ENTRANT.id(),
            ENTRANT.person(),
            "",
            "",
            Set.of(Right.ENTER),
            LocalDate.of(2025, 4, 1),
            TODAY.minusDays(1));
    signIn(former, new StoppedClock(Samples.NOW));
    assertThrows(EntryDesk.MayNotEnter.class, () -> inTest.enter(entry(FATHER)));
  }

  @Test
  void refusesAndLogsARightThatWasWithdrawnSinceLogin() {
    operators.put(Samples.operator("SATO-1", "P-SATO", Right.LOOK_UP));
    assertThrows(EntryDesk.MayNotEnter.class, () -> inTest.enter(entry(FATHER, MOTHER)));
    assertEquals(List.of(AccessEvent.REFUSED, AccessEvent.REFUSED), log.events());
    assertEquals(List.of(), changes.in(ChangeState.ENTERED));
  }

  @Test
  void refusesWhomTheRegisterDoesNotKnow() {
    operators.forget(ENTRANT.id());
    assertThrows(EntryDesk.MayNotEnter.class, () -> inTest.enter(entry(FATHER)));
  }

  @Test
  void logsThatAnotherWasQuicker() {
    changes.conflict(
        new ProvisionalConflict(ProvisionalConflict.Reason.OPEN_ENTRY, FATHER.number()));
    assertThrows(ProvisionalConflict.class, () -> inTest.enter(entry(FATHER)));
    assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
    assertEquals("OPEN_ENTRY", log.entries().getLast().detail());
  }

  @Test
  void takesNoEntryAboutNobody() {
    assertThrows(IllegalArgumentException.class, EntryDeskTest::entry);
  }

  @Test
  void datesAGroupByOneInstantEvenAtMidnight() throws Exception {
    signIn(ENTRANT, new MidnightClock());
    inTest.enter(entry(FATHER, MOTHER));
    assertEquals(1, acts().stream().map(Act::entryDate).distinct().count());
    assertEquals(
        acts().stream().map(Act::entryDate).collect(Collectors.toSet()),
        acts().stream()
            .map(it -> LocalDate.ofInstant(it.enteredAt(), Clock.TOKYO))
            .collect(Collectors.toSet()));
  }

  /** A millisecond passes with each look; the fourth is at midnight in Tokyo. */
  private static final class MidnightClock implements Clock {
    private Instant next = Instant.parse("2026-05-20T14:59:59.997Z");

    @Override
    public Instant now() {
      Instant now = next;
      next = now.plusMillis(1);
      return now;
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "boot";
    }
  }
}
