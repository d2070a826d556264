package jp.madoguchi.core.restraint;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestraintsTest {
  private final StoppedClock clock = new StoppedClock(Samples.NOW);
  private final MemoryRegister register = new MemoryRegister(new ArrayList<>(), FAMILY);
  private final MemoryRestraints book = new MemoryRestraints(clock);
  private final Releases releases = new Releases(clock);
  private final List<AccessNote> log = new ArrayList<>();
  private Restraints inTest;

  @BeforeEach
  void aClerk() throws Exception {
    inTest = of(Samples.ENTRANT);
  }

  private Restraints of(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000008"));
    SessionLog noted = new SessionLog(new MemoryLog(new ArrayList<>()), session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    return new Restraints(book, register, book, releases, gate, clock);
  }

  private static Measure support(Stage stage) {
    return Measure.support(
        1,
        Samples.TODAY.minusDays(1),
        new Ground.Support(
            new ExactText("R8-7"),
            stage,
            false,
            Set.of(),
            new Perpetrator(
                new ExactText("架空　太郎"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ExactText.EMPTY,
                ExactText.EMPTY),
            ExactText.EMPTY,
            List.of()));
  }

  private static Measure plain(Process process, Level level) {
    return new Measure(
        2,
        Reach.PERSON,
        Set.of(process),
        level,
        LocalDate.of(2020, 4, 1),
        Optional.empty(),
        new Ground.Plain(new ExactText("調査")));
  }

  private ResidentRecord bears(ResidentRecord person, Measure... measures) {
    ExactText text = new Measures(List.of(measures)).text();
    ResidentRecord bearing = person.with(person.particulars().with(Field.RESTRAINTS, text));
    register.put(bearing);
    book.put(bearing);
    return bearing;
  }

  @Nested
  class WhatIsShown {
    @Test
    void ofWhoBearsNothingIsAllOfIt() {
      assertEquals(new Seen(FATHER, Marks.NONE), inTest.look(FATHER));
    }

    @Test
    void ofSomebodyWhoMovedOutIsWithoutWhereTo() {
      ResidentRecord here =
          bears(
              MOTHER.with(
                  MOTHER.particulars().with(Field.PLANNED_ADDRESS, new ExactText("例示県例示市"))),
              support(Stage.DECIDED));
      ResidentRecord gone =
          Samples.with(here, ResidentStatus.REMOVED, here.address().since(), Samples.TODAY);
      gone =
          gone.with(
              gone.particulars()
                  .with(Field.PLANNED_ADDRESS, new ExactText("例示県例示市"))
                  .with(Field.RESTRAINTS, new Measures(List.of(support(Stage.DECIDED))).text()));
      book.put(gone);
      Seen seen = inTest.look(gone);
      assertTrue(seen.marks().has(Mark.FORMER));
      assertFalse(seen.record().toString().contains("例示県例示市"));
    }

    @Test
    void saysNothingOfThePerpetratorToWhoMayOnlyLookUp() throws Exception {
      ResidentRecord mother = bears(MOTHER, support(Stage.DECIDED));
      releases.open(mother.number(), Samples.APPROVER.id());
      assertFalse(inTest.look(mother).record().toString().contains("架空"));
      Restraints chief = of(Samples.operator("KATO-1", "P-KATO", Right.RELEASE_RECORD));
      assertTrue(chief.look(mother).record().toString().contains("架空"));
    }

    @Test
    void marksTheEndThatHasPassed() {
      ResidentRecord mother =
          bears(MOTHER, support(Stage.DECIDED).until(Samples.TODAY.minusDays(1)));
      assertTrue(inTest.look(mother).marks().has(Mark.EXPIRED));
      assertTrue(inTest.look(mother).marks().hidden());
    }

    @Test
    void ofTheHouseholdIsWithoutTheAddressAndSaysSo() {
      bears(MOTHER, support(Stage.PROVISIONAL));
      assertTrue(inTest.look(CHILD).marks().has(Mark.HOUSEHOLD));
      assertFalse(inTest.look(CHILD).record().toString().contains("１－２"));
    }
  }

  @Nested
  class Printing {
    @Test
    void isRefusedByASupportMeasureAndLogged() {
      ResidentRecord mother = bears(MOTHER, support(Stage.DECIDED));
      assertThrows(RecordRestrained.class, () -> inTest.forPrinting(List.of(mother), log::add));
      assertEquals("E13 PRINT", log.getFirst().detail());
    }

    @Test
    void isRefusedForAnotherOfTheHousehold() {
      bears(MOTHER, support(Stage.DECIDED));
      assertThrows(RecordRestrained.class, () -> inTest.forPrinting(List.of(FATHER), log::add));
    }

    @Test
    void isRefusedByARestraintOfPrintingThatLooksUpFreely() {
      ResidentRecord mother = bears(MOTHER, plain(Process.PRINT, Level.ERROR));
      assertFalse(inTest.look(mother).marks().hidden());
      assertThrows(RecordRestrained.class, () -> inTest.forPrinting(List.of(mother), log::add));
    }

    @Test
    void passesOnceReleased() {
      ResidentRecord mother = bears(MOTHER, support(Stage.DECIDED));
      releases.open(mother.number(), Samples.APPROVER.id());
      assertDoesNotThrow(() -> inTest.forPrinting(List.of(mother), log::add));
    }
  }

  @Nested
  class Entering {
    @Test
    void isNotStoppedBySupport() {
      ResidentRecord mother = bears(MOTHER, support(Stage.DECIDED));
      assertDoesNotThrow(() -> inTest.requireEntering(mother.number(), log::add));
    }

    @Test
    void isStoppedByARestraintOfEntering() {
      ResidentRecord mother = bears(MOTHER, plain(Process.ENTER, Level.ERROR));
      assertThrows(RecordRestrained.class, () -> inTest.requireEntering(mother.number(), log::add));
    }
  }

  @Nested
  class Reviewing {
    @Test
    void isOpenToASupervisorWithoutAnothersWord() throws Exception {
      ResidentRecord mother = bears(MOTHER, support(Stage.PROVISIONAL));
      assertThrows(RecordRestrained.class, () -> inTest.requireReview(mother, log::add));
      Restraints chief = of(Samples.operator("KATO-1", "P-KATO", Right.RELEASE_RECORD));
      assertDoesNotThrow(() -> chief.requireReview(mother, log::add));
    }
  }
}
