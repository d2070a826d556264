package jp.madoguchi.core.remarks;

import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintablesTest {
  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  private final MemoryLog log = new MemoryLog(journal);
  private final StoppedClock clock = new StoppedClock(Samples.NOW);
  private final MemoryRestraints bearers = new MemoryRestraints(clock);

  private Printables inTest(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    Restraints restraints =
        new Restraints(bearers, register, bearers, new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            restraints);
    return new Printables(register, records, restraints, Kinds.all(), gate, noted);
  }

  private Optional<Printable> father() throws Exception {
    return inTest(Samples.ENTRANT).of(PURPOSE, FATHER.number(), Set.of(RemarkClass.values()));
  }

  @Test
  void somebodyWhomNothingProtectsIsPrinted() throws Exception {
    assertEquals(FATHER.name(), father().orElseThrow().person().name());
  }

  @Test
  void nobodyIsNot() throws Exception {
    assertEquals(
        Optional.empty(), inTest(Samples.ENTRANT).of(PURPOSE, AddressNumber.of(999), Set.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Process.class,
      names = {"LOOK_UP", "PRINT"})
  void whoeverAMeasureProtectsIsNotAndTheLogKnows(Process process) {
    Measure measure =
        new Measure(
            1,
            Reach.PERSON,
            Set.of(process),
            Level.ERROR,
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new Ground.Plain(new ExactText("架空の理由")));
    ExactText text = new Measures(List.of(measure)).text();
    bearers.put(FATHER.with(FATHER.particulars().with(Field.RESTRAINTS, text)));
    assertThrows(RecordRestrained.class, this::father);
    assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
  }

  @Test
  void whoeverMayNotLookUpGetsNothing() throws Exception {
    Printables printables = inTest(Samples.operator("UEDA-1", "P-UEDA", Right.APPROVE));
    assertThrows(MayNotLookUp.class, () -> printables.of(PURPOSE, FATHER.number(), Set.of()));
    assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
  }
}
