package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.APPROVER;
import static jp.madoguchi.core.fixture.Samples.ENTRANT;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.RegisterSurroundings;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** An approval desk with one entered move before it. */
abstract class ApprovalDeskStage {
  static final Ulid ENTRY_SESSION = new Ulid("01J00000000000000000000008");
  static final Ulid APPROVAL_SESSION = new Ulid("01J00000000000000000000009");

  static final StoppedClock CLOCK = new StoppedClock(Samples.NOW);

  final List<String> journal = new ArrayList<>();
  final MemoryRegister register = new MemoryRegister(journal, List.of(FATHER, MOTHER));
  final MemoryChanges changes = new MemoryChanges();
  final MemoryLog log = new MemoryLog(journal);
  final MemoryOperators operators = new MemoryOperators(ENTRANT, APPROVER);
  final TestCard entrantCard = new TestCard("sato");
  final TestCard card = new TestCard("tanaka");
  final MemoryRestraints measures = new MemoryRestraints(CLOCK);
  Movements movements = new Movements(List.of(new MoveWithin()));
  ApprovalDesk inTest;

  @BeforeEach
  void enterAMove() throws Exception {
    enteredBy(ENTRANT, entrantCard);
    signIn(APPROVER, card);
  }

  final void enteredBy(Operator entrant, TestCard with) throws Exception {
    Session session = with.session(entrant, ENTRY_SESSION);
    changes.put(
        SampleActs.waiting(entered(session, session, FATHER), entered(session, session, MOTHER)));
  }

  static EnteredChange entered(Session named, Session signer, ResidentRecord before) {
    ResidentRecord after = Samples.movedTo(before, Samples.address("梅町", "３－４", ""));
    return SampleActs.entered(signer, SampleActs.act(named, before, after));
  }

  final void signIn(Operator operator, TestCard with) throws Exception {
    Session session = with.session(operator, APPROVAL_SESSION);
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(operators, session, noted, CLOCK);
    inTest =
        new ApprovalDesk(
            changes,
            register,
            operators,
            gate,
            noted,
            session,
            CLOCK,
            new Recheck(movements, new RegisterSurroundings(register, Samples.CITY)),
            restraints(gate));
  }

  final Restraints restraints(Gate gate) {
    return new Restraints(measures, register, measures, new Releases(CLOCK), gate, CLOCK);
  }

  /** From now on somebody bears a measure. */
  final void bears(ResidentRecord person, Process process, Level level) {
    Measure measure =
        new Measure(
            1,
            Reach.PERSON,
            EnumSet.of(process),
            level,
            Samples.TODAY,
            Optional.<LocalDate>empty(),
            new Ground.Plain(new ExactText("例")));
    ExactText text = new Measures(List.of(measure)).text();
    measures.put(person.with(person.particulars().with(Field.RESTRAINTS, text)));
  }

  void become(ChangeState state) {
    ChangeGroup open = changes.group();
    changes.put(new ChangeGroup(open.id(), state, open.changes(), List.of(), Optional.empty()));
  }

  void assertRefused(Reason reason, Executable decision) {
    ApprovalRefused refused = assertThrows(ApprovalRefused.class, decision);
    assertEquals(reason, refused.reason());
    AccessEntry entry = log.entries().getLast();
    assertEquals(AccessEvent.REFUSED, entry.event());
    assertEquals(reason.name(), entry.detail());
    assertEquals(Optional.of(FATHER.number()), entry.subject());
    assertNothingDecided();
  }

  void assertNothingDecided() {
    assertEquals(ChangeState.ENTERED, changes.group().state());
    assertEquals(List.of(), changes.applied());
    assertFalse(log.events().contains(AccessEvent.APPROVED));
    assertFalse(log.events().contains(AccessEvent.RETURNED));
  }

  void approve() throws Exception {
    inTest.approve(SampleActs.GROUP, card);
  }
}
