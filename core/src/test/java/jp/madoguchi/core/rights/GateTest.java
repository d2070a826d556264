package jp.madoguchi.core.rights;

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
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A right counts by function, office, day and person. */
class GateTest {
  private static final Optional<OfficeCode> MAIN = Optional.of(new OfficeCode("MAIN"));
  private static final Optional<OfficeCode> BRANCH = Optional.of(new OfficeCode("SHIOMI"));
  private static final Optional<OfficeCode> NOWHERE = Optional.empty();
  private static final LocalDate TODAY = Samples.TODAY;

  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private final MemoryOperators operators = new MemoryOperators();

  private Gate gate(Operator atLogin, Optional<OfficeCode> here) throws Exception {
    operators.put(atLogin);
    Session session = new TestCard("sato").session(atLogin, new Ulid("01J00000000000000000000008"));
    return new Gate(
        operators, session, new SessionLog(log, session), new StoppedClock(Samples.NOW), here);
  }

  private static Operator granted(Grant... grants) {
    Operator plain = Samples.operator("SATO-1", "P-SATO", Right.LOOK_UP);
    return new Operator(
        plain.id(),
        plain.person(),
        plain.name(),
        plain.department(),
        plain.rights(),
        Set.of(grants),
        plain.from(),
        plain.until());
  }

  private static Grant enter(Optional<OfficeCode> office, LocalDate from, LocalDate until) {
    return new Grant(Right.ENTER, office, from, until);
  }

  private static Grant enterToday(Optional<OfficeCode> office) {
    return enter(office, TODAY, TODAY);
  }

  /** Where. */
  @Nested
  class Offices {
    @Test
    void whatIsGrantedAtOneOfficeCountsThereAlone() throws Exception {
      Operator clerk = granted(enterToday(BRANCH));
      assertTrue(gate(clerk, BRANCH).grants(Right.ENTER));
      assertFalse(gate(clerk, MAIN).grants(Right.ENTER));
      assertFalse(gate(clerk, NOWHERE).grants(Right.ENTER));
    }

    @Test
    void whatIsGrantedEverywhereCountsEverywhere() throws Exception {
      Operator clerk = granted(enterToday(NOWHERE));
      for (Optional<OfficeCode> here : List.of(MAIN, BRANCH, NOWHERE)) {
        assertTrue(gate(clerk, here).grants(Right.ENTER), here::toString);
        assertTrue(gate(clerk, here).grants(Right.LOOK_UP), here::toString);
      }
    }

    @Test
    void theScreenOffersNoMoreThanIsGranted() throws Exception {
      Operator clerk = granted(enterToday(BRANCH));
      assertTrue(gate(clerk, BRANCH).offers(Right.ENTER));
      assertFalse(gate(clerk, MAIN).offers(Right.ENTER));
    }
  }

  /** When. */
  @Nested
  class Days {
    @Test
    void aGrantCountsFromItsFirstDayToItsLast() throws Exception {
      LocalDate before = TODAY.minusDays(1);
      LocalDate after = TODAY.plusDays(1);
      assertTrue(gate(granted(enter(MAIN, before, TODAY)), MAIN).grants(Right.ENTER));
      assertTrue(gate(granted(enter(MAIN, TODAY, after)), MAIN).grants(Right.ENTER));
      assertFalse(gate(granted(enter(MAIN, before, before)), MAIN).grants(Right.ENTER));
      assertFalse(gate(granted(enter(MAIN, after, after)), MAIN).grants(Right.ENTER));
    }

    @Test
    void aTransferEndsEveryGrantByItself() throws Exception {
      Operator gone = granted(enterToday(MAIN)).endingOn(TODAY.minusDays(1));
      assertFalse(gate(gone, MAIN).grants(Right.ENTER));
      assertFalse(gate(gone, MAIN).grants(Right.LOOK_UP));
    }

    @Test
    void aGrantThatEndsBeforeItBeginsIsNone() {
      assertThrows(IllegalArgumentException.class, () -> enter(MAIN, TODAY, TODAY.minusDays(1)));
    }
  }

  /** Since the login. */
  @Nested
  class Changes {
    @Test
    void whatIsWithdrawnCountsAtOnce() throws Exception {
      Gate inTest = gate(granted(enterToday(MAIN)), MAIN);
      operators.put(granted());
      assertFalse(inTest.grants(Right.ENTER));
      assertTrue(inTest.grants(Right.LOOK_UP));
    }

    @Test
    void whatIsGivenCountsFromTheNextLogin() throws Exception {
      Gate inTest = gate(granted(), MAIN);
      operators.put(granted(enterToday(MAIN)));
      assertFalse(inTest.grants(Right.ENTER));
    }

    @Test
    void whoeverIsInTheRegisterNoMoreMayDoNothing() throws Exception {
      Operator clerk = granted();
      Gate inTest = gate(clerk, MAIN);
      operators.forget(clerk.id());
      assertFalse(inTest.grants(Right.values()));
    }
  }

  @Test
  void aRefusalIsInTheLogBeforeItIsHeardOf() throws Exception {
    Gate inTest = gate(granted(), MAIN);
    AccessNote note = AccessNote.of(AccessEvent.REFUSED, "no right");
    assertThrows(
        IllegalAccessException.class,
        () -> inTest.require(Right.ADMINISTER, note, IllegalAccessException::new));
    assertEquals(List.of(AccessEvent.REFUSED), log.events());
    inTest.require(Right.LOOK_UP, note, IllegalAccessException::new);
    assertEquals(1, log.events().size());
  }
}
