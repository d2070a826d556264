package jp.madoguchi.core.past;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PastDeskTest {
  private static final LocalDate BEGAN = LocalDate.of(2010, 4, 1);
  private static final LocalDate LEFT = LocalDate.of(2020, 4, 1);
  private static final AsOf THEN = new AsOf(LocalDate.of(2019, 4, 1), Basis.EVENT);

  private final List<String> journal = new ArrayList<>();
  private final StoppedClock clock = new StoppedClock(Samples.NOW);
  private final MemoryLog log = new MemoryLog(journal);
  private final Map<AddressNumber, List<ResidentRecord>> states = new LinkedHashMap<>();
  private final MemoryRestraints measures = new MemoryRestraints(clock);
  private PastDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    live(began(FATHER));
    live(began(MOTHER), Lifetimes.state(MOTHER, 2, LEFT, LEFT, 4002));
    live(began(CHILD));
    signIn(Samples.ENTRANT);
  }

  private static ResidentRecord began(ResidentRecord who) {
    return Lifetimes.state(who, 1, BEGAN, BEGAN, 4001);
  }

  private void live(ResidentRecord... all) {
    states.put(all[0].number(), List.of(all));
  }

  private void signIn(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    MemoryRegister register =
        new MemoryRegister(
            new ArrayList<>(), states.values().stream().flatMap(List::stream).toList());
    Restraints restraints =
        new Restraints(measures, register, measures, new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            restraints);
    inTest =
        new PastDesk(
            new PastDesk.Books(this::read, records, ClosedRecords.usual()),
            restraints,
            gate,
            noted,
            clock);
  }

  private Optional<PastBook.Lives> read(AddressNumber number, AsOf asOf) {
    journal.add("read");
    return Optional.ofNullable(states.get(number))
        .map(person -> new PastBook.Lives(person, List.copyOf(states.values())));
  }

  private Past look(ResidentRecord who, AsOf asOf) throws Exception {
    return inTest.look(PURPOSE, who.number(), asOf).orElseThrow();
  }

  private Past.Stood stood(ResidentRecord who) throws Exception {
    return assertInstanceOf(Past.Stood.class, look(who, THEN));
  }

  private static List<AddressNumber> numbers(Past.Stood stood) {
    return stood.household().stream().map(seen -> seen.record().number()).toList();
  }

  @Nested
  class ADayOfThePast {
    @Test
    void showsTheHouseholdThatWas() throws Exception {
      Past.Stood stood = stood(MOTHER);
      assertEquals(1, stood.record().history());
      assertEquals(List.of(FATHER.number(), MOTHER.number(), CHILD.number()), numbers(stood));
    }

    @Test
    void isInTheLogWithTheDayAndEachMemberBeforeItIsShown() throws Exception {
      stood(MOTHER);
      assertEquals(
          List.of(
              "read",
              "log VIEW " + MOTHER.number(),
              "log VIEW " + FATHER.number(),
              "log VIEW " + CHILD.number()),
          journal);
      assertEquals("as of 2019-04-01 by EVENT", log.entries().getFirst().detail());
      assertEquals(
          "household of " + MOTHER.number() + " as of 2019-04-01 by EVENT",
          log.entries().getLast().detail());
    }

    @Test
    void isNotShownWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> stood(MOTHER));
    }

    @Test
    void saysWhetherItIsThePresentToo() throws Exception {
      assertTrue(stood(FATHER).present());
      assertEquals(false, stood(MOTHER).present());
    }

    @Test
    void ofNobodyIsLogged() throws Exception {
      assertEquals(Optional.empty(), inTest.look(PURPOSE, AddressNumber.of(999), THEN));
      assertEquals(List.of(AccessEvent.VIEW), log.events());
    }
  }

  @Nested
  class ADayWithoutARecord {
    @Test
    void beforeTheFirstStateSaysFromWhenOn() throws Exception {
      AsOf early = new AsOf(BEGAN.minusDays(1), Basis.EVENT);
      assertEquals(new Past.NotYet(early, BEGAN), look(MOTHER, early));
      assertEquals(List.of(AccessEvent.VIEW), log.events());
    }

    @Test
    void thatHasNotComeReadsNothing() throws Exception {
      AsOf tomorrow = new AsOf(Samples.TODAY.plusDays(1), Basis.EVENT);
      assertEquals(new Past.NotCome(tomorrow), look(MOTHER, tomorrow));
      assertEquals(List.of(), journal);
    }
  }

  /** What restrains today restrains what was. */
  @Nested
  class WhereSheIsProtectedToday {
    private void protect(ResidentRecord present) throws Exception {
      Measure closed =
          new Measure(
              2,
              Reach.PERSON,
              java.util.Set.of(Process.LOOK_UP),
              Level.ERROR,
              LocalDate.of(2021, 4, 1),
              Optional.empty(),
              new Ground.Plain(new ExactText("調査")));
      ExactText text = new Measures(List.of(closed)).text();
      ResidentRecord bearing = present.with(present.particulars().with(Field.RESTRAINTS, text));
      live(states.getOrDefault(present.number(), List.of()).getFirst(), bearing);
      measures.put(bearing);
      signIn(Samples.ENTRANT);
    }

    @BeforeEach
    void protectHer() throws Exception {
      protect(states.getOrDefault(MOTHER.number(), List.of()).getLast());
    }

    @Test
    void herPastIsRefusedAndLogged() {
      assertThrows(RecordRestrained.class, () -> stood(MOTHER));
      assertEquals(List.of(AccessEvent.REFUSED), log.events());
    }

    @Test
    void whereSheLivedIsToldByNobodyWhoLivedThereToo() throws Exception {
      Past.Stood stood = stood(FATHER);
      assertEquals(3, stood.household().size());
      for (Seen seen : stood.household()) {
        assertEquals(Hidden.TEXT, seen.record().address().address().town());
        assertTrue(seen.marks().hidden());
      }
      assertEquals(Hidden.TEXT, stood.record().domicile().domicile());
    }

    @Test
    void whatCameAfterSheLeftIsShown() throws Exception {
      AsOf later = new AsOf(LEFT.plusDays(1), Basis.EVENT);
      Past.Stood stood = assertInstanceOf(Past.Stood.class, look(FATHER, later));
      assertEquals(FATHER.address(), stood.record().address());
    }
  }

  /** 閲覧制限: five years from the removal. */
  @Nested
  class WhereARecordIsClosedToday {
    @BeforeEach
    void fatherDiedLongAgo() throws Exception {
      live(began(FATHER), Lifetimes.removed(began(FATHER), LocalDate.of(2019, 5, 1)));
      signIn(Samples.ENTRANT);
    }

    @Test
    void itIsRefused() {
      assertThrows(RecordClosed.class, () -> stood(FATHER));
    }

    @Test
    void itIsLeftOutOfTheHouseholdAndCounted() throws Exception {
      Past.Stood stood = stood(MOTHER);
      assertEquals(List.of(MOTHER.number(), CHILD.number()), numbers(stood));
      assertEquals(1, stood.closed());
    }

    @Test
    void whoeverMayOpenItSeesIt() throws Exception {
      signIn(Samples.operator("INOUE-1", "P-INOUE", Right.LOOK_UP, Right.OPEN_CLOSED));
      assertEquals(3, stood(MOTHER).household().size());
    }
  }

  @Test
  void withoutTheRightNothingIsReadAndTheTryIsLogged() throws Exception {
    signIn(Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER));
    journal.clear();
    assertThrows(MayNotLookUp.class, () -> stood(MOTHER));
    assertEquals(List.of("log REFUSED " + MOTHER.number()), journal);
    AccessEntry entry = log.entries().getLast();
    assertEquals("no right as of 2019-04-01 by EVENT", entry.detail());
  }
}
