package jp.madoguchi.core.resident;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.HOUSEHOLD;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordDeskTest {
  private static final AddressNumber NOBODY = AddressNumber.of(999);

  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  private final MemoryChanges changes = new MemoryChanges();
  private final MemoryLog log = new MemoryLog(journal);
  private Session session;
  private RecordDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    signIn(Samples.ENTRANT);
  }

  private void signIn(Operator operator) throws Exception {
    session = new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    inTest =
        new RecordDesk(
            register,
            RecordBook.of(register, changes),
            new SessionLog(log, session),
            new Gate(
                new MemoryOperators(operator),
                session,
                new SessionLog(log, session),
                new StoppedClock(Samples.NOW)),
            new StoppedClock(Samples.NOW),
            ClosedRecords.usual(),
            MemoryRestraints.none(
                register,
                operator,
                session,
                new SessionLog(log, session),
                new StoppedClock(Samples.NOW)));
  }

  private static ResidentQuery query(String kana, String address) {
    return new ResidentQuery(Optional.empty(), kana, Optional.empty(), address);
  }

  @Nested
  class Searching {
    @Test
    void isLoggedWithItsHitsBeforeAnyIsReturned() throws Exception {
      int found = inTest.search(PURPOSE, query("カン", "桜町")).size();
      assertEquals(List.of("read search", "log SEARCH"), journal);
      assertEquals(found, log.entries().getFirst().records());
    }

    @Test
    void returnsNothingWhereTheLogIsFull() throws Exception {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.search(PURPOSE, query("カン", "桜町")));
      assertEquals(List.of("read search"), journal);
    }

    @Test
    void logsWhoWhyAndWhatWasAsked() throws Exception {
      RegisterDate birth = FATHER.birth();
      inTest.search(
          PURPOSE, new ResidentQuery(Optional.of(FATHER.number()), "カン", Optional.of(birth), "桜町"));
      AccessEntry entry = log.entries().getFirst();
      assertEquals(Samples.ENTRANT.id(), entry.operator());
      assertEquals(Optional.of(session.id()), entry.session());
      assertEquals(Optional.of(PURPOSE), entry.purpose());
      assertEquals(
          "number=" + FATHER.number() + " name=カン birth=" + birth.encode() + " address=桜町",
          entry.detail());
    }

    @Test
    void givesNoMoreThanTheLimit() throws Exception {
      for (int i = 0; i < RecordDesk.LIMIT; i++) {
        register.put(FATHER);
      }
      assertEquals(RecordDesk.LIMIT, inTest.search(PURPOSE, query("カン", "桜町")).size());
    }

    @Test
    void fitsTheLogHoweverMuchWasTyped() throws Exception {
      inTest.search(PURPOSE, query("カ".repeat(5000), "\uD842\uDFB7".repeat(5000)));
      String detail = log.entries().getFirst().detail();
      assertTrue(detail.length() <= 500, () -> "length " + detail.length());
      assertFalse(detail.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE));
    }
  }

  @Nested
  class ASearchTooWide {
    @Test
    void isRefusedButLoggedE18() throws Exception {
      assertThrows(QueryTooWide.class, () -> inTest.search(PURPOSE, query("カン", "")));
      assertEquals(List.of("log REFUSED"), journal);
      assertEquals("E18 number= name=カン birth= address=", log.entries().getFirst().detail());
      assertEquals(Optional.of(PURPOSE), log.entries().getFirst().purpose());
    }
  }

  @Nested
  class Opening {
    @Test
    void isLoggedWithTheHouseholdBeforeAnythingIsReturned() throws Exception {
      inTest.open(PURPOSE, MOTHER.number());
      assertEquals(
          List.of(
              "read current " + MOTHER.number(),
              "read household " + HOUSEHOLD,
              "read history " + MOTHER.number(),
              "log VIEW " + MOTHER.number(),
              "log VIEW " + FATHER.number(),
              "log VIEW " + CHILD.number()),
          journal);
    }

    @Test
    void showsNothingWhereTheLogIsFull() throws Exception {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.open(PURPOSE, MOTHER.number()));
    }

    @Test
    void showsNothingWhereAMemberCannotBeLogged() throws Exception {
      log.breakAfter(2);
      assertThrows(UncheckedIOException.class, () -> inTest.open(PURPOSE, MOTHER.number()));
    }

    @Test
    void saysOfEachMemberWhoseHouseholdWasOpened() throws Exception {
      inTest.open(PURPOSE, MOTHER.number());
      assertEquals(
          List.of("", "household of " + MOTHER.number(), "household of " + MOTHER.number()),
          log.entries().stream().map(AccessEntry::detail).toList());
    }

    @Test
    void showsThePersonTheHouseholdAndTheNewestStateFirst() throws Exception {
      ResidentRecord moved = Samples.movedTo(FATHER, Samples.address("梅町", "３", ""));
      register.put(moved);
      OpenedRecord opened = inTest.open(PURPOSE, FATHER.number()).orElseThrow();
      assertEquals(moved, opened.current());
      assertEquals(List.of(moved, FATHER), opened.history());
      assertTrue(opened.household().containsAll(List.of(MOTHER, CHILD)));
    }

    @Test
    void showsTheStateBeforeAnEntryThatWaits() throws Exception {
      ResidentRecord moved = Samples.movedTo(FATHER, Samples.address("梅町", "３", ""));
      changes.put(
          SampleActs.waiting(SampleActs.entered(session, SampleActs.act(session, FATHER, moved))));
      OpenedRecord opened = inTest.open(PURPOSE, FATHER.number()).orElseThrow();
      assertEquals(FATHER, opened.current());
      assertEquals(Optional.of(changes.group()), opened.openEntry());
    }

    @Test
    void ofANumberThatNobodyHasIsLoggedToo() throws Exception {
      assertEquals(Optional.empty(), inTest.open(PURPOSE, NOBODY));
      assertEquals(List.of(AccessEvent.VIEW), log.events());
      assertEquals(Optional.of(NOBODY), log.entries().getFirst().subject());
    }
  }

  /** Five years from the removal (標準仕様書 1.1.5). */
  @Nested
  class AClosedRecord {
    private final ResidentRecord gone = removed(LocalDate.of(2021, 5, 19));

    private ResidentRecord removed(LocalDate day) {
      return Samples.with(FATHER, ResidentStatus.REMOVED, RegisterDate.of(day), day);
    }

    private void only(ResidentRecord record) {
      register.clear();
      register.put(record);
      journal.clear();
    }

    @Test
    void isNotShownAndTheTryIsLogged() {
      only(gone);
      RecordClosed closed =
          assertThrows(RecordClosed.class, () -> inTest.open(PURPOSE, gone.number()));
      assertEquals(gone.number(), closed.number());
      assertEquals(LocalDate.of(2021, 5, 19), closed.removedOn());
      assertEquals(AccessEvent.REFUSED, log.events().getLast());
    }

    @Test
    void wasOpenThroughTheLastDay() throws Exception {
      only(removed(LocalDate.of(2021, 5, 20)));
      assertTrue(inTest.open(PURPOSE, gone.number()).isPresent());
    }

    @Test
    void isNoHit() throws Exception {
      only(gone);
      assertEquals(List.of(), inTest.search(PURPOSE, query("カン", "桜町")));
    }

    @Test
    void isSaidToBeClosedWhereItsNumberWasAskedFor() {
      only(gone);
      ResidentQuery byNumber =
          new ResidentQuery(Optional.of(gone.number()), "", Optional.empty(), "");
      assertThrows(RecordClosed.class, () -> inTest.search(PURPOSE, byNumber));
      assertEquals(List.of(AccessEvent.REFUSED), log.events());
    }

    @Test
    void isFoundAndOpensForWhoeverMay() throws Exception {
      signIn(Samples.operator("INOUE-1", "P-INOUE", Right.LOOK_UP, Right.OPEN_CLOSED));
      only(gone);
      assertEquals(
          List.of(gone),
          inTest.search(PURPOSE, query("カン", "桜町")).stream().map(Seen::record).toList());
      assertEquals(gone, inTest.open(PURPOSE, gone.number()).orElseThrow().current());
    }
  }

  @Nested
  class WithoutTheRight {
    @BeforeEach
    void signInAsAnAdministrator() throws Exception {
      signIn(Samples.operator("EGUCHI-1", "P-EGUCHI", Right.ADMINISTER));
      journal.clear();
    }

    @Test
    void nobodyIsSearchedAndTheTryIsLogged() {
      assertThrows(MayNotLookUp.class, () -> inTest.search(PURPOSE, query("カン", "桜町")));
      assertEquals(List.of("log REFUSED"), journal);
    }

    @Test
    void noRecordOpensAndTheTryIsLogged() {
      assertThrows(MayNotLookUp.class, () -> inTest.open(PURPOSE, NOBODY));
      assertEquals(List.of("log REFUSED " + NOBODY.digits()), journal);
    }
  }
}
