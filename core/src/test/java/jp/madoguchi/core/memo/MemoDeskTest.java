package jp.madoguchi.core.memo;

import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import jp.madoguchi.core.memo.MemoRefused.Reason;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoDeskTest {
  private static final AddressNumber HE = FATHER.number();

  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  private final MemoryLog log = new MemoryLog(journal);
  private final Kept kept = new Kept();
  private MemoDesk inTest;

  /** Notes in memory. */
  private static final class Kept implements MemoBook {
    private final Map<AddressNumber, Memo> memos = new HashMap<>();
    private boolean taken;

    @Override
    public Memo of(AddressNumber subject) {
      return memos.getOrDefault(subject, new Memo(subject, List.of()));
    }

    @Override
    public boolean add(Wording wording) {
      if (taken) {
        return false;
      }
      List<Wording> all = new ArrayList<>(of(wording.subject()).wordings());
      all.add(wording);
      memos.put(wording.subject(), new Memo(wording.subject(), all));
      return true;
    }
  }

  @BeforeEach
  void signIn() throws Exception {
    Operator operator = Samples.ENTRANT;
    assertTrue(operator.rights().containsAll(List.of(Right.LOOK_UP, Right.ENTER)));
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    StoppedClock clock = new StoppedClock(Samples.NOW);
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            MemoryRestraints.none(register, gate, clock));
    inTest =
        new MemoDesk(
            new MemoDesk.Books(kept, register, records),
            gate,
            noted,
            operator.id(),
            clock,
            new SeededRandomness(1));
  }

  private Memo now() throws Exception {
    return inTest.open(PURPOSE, HE);
  }

  private List<AccessEvent> logged() {
    return log.entries().stream().map(entry -> entry.event()).toList();
  }

  @Nested
  class Reading {
    @Test
    void isInTheLogAlsoWhereNothingIsNoted() throws Exception {
      assertEquals(List.of(), now().wordings());
      assertEquals(List.of(AccessEvent.MEMO_VIEWED), logged());
    }

    @Test
    void besideARecordThatTheLogKnowsIsInItWhereSomethingIsNoted() throws Exception {
      inTest.beside(PURPOSE, HE);
      assertEquals(List.of(), logged());
      inTest.write(PURPOSE, kept.of(HE), "委任状あり");
      inTest.beside(PURPOSE, HE);
      assertEquals(List.of(AccessEvent.MEMO_WRITTEN, AccessEvent.MEMO_VIEWED), logged());
    }

    @Test
    void givesNothingWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.open(PURPOSE, HE));
    }

    @Test
    void ofNobodyIsRefused() {
      MemoRefused refused =
          assertThrows(MemoRefused.class, () -> inTest.open(PURPOSE, AddressNumber.of(999)));
      assertEquals(Reason.NOBODY, refused.reason());
      assertEquals(List.of(AccessEvent.REFUSED), logged());
    }
  }

  @Nested
  class Writing {
    @Test
    void putsTheLinkOfTheWordingIntoTheLogFirst() throws Exception {
      inTest.write(PURPOSE, kept.of(HE), "委任状あり");
      String link = kept.of(HE).wordings().getFirst().link().hex();
      assertTrue(log.entries().getFirst().detail().endsWith(link));
    }

    @Test
    void doesNothingWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(UncheckedIOException.class, () -> inTest.write(PURPOSE, kept.of(HE), "委任状あり"));
      assertEquals(List.of(), kept.of(HE).wordings());
    }

    @Test
    void amendsWithoutLosingWhatWasThere() throws Exception {
      inTest.write(PURPOSE, kept.of(HE), "委任状あり");
      Memo seen = now();
      inTest.amend(PURPOSE, seen, seen.notes().getFirst().id(), "委任状なし");
      Memo.Note note = now().notes().getFirst();
      assertEquals("委任状なし", note.now().text().value());
      assertEquals("委任状あり", note.earlier().getFirst().text().value());
      assertTrue(now().whole());
    }

    @Test
    void isRefusedWhereAColleagueWroteSince() throws Exception {
      Memo seen = now();
      inTest.write(PURPOSE, seen, "委任状あり");
      MemoRefused refused =
          assertThrows(MemoRefused.class, () -> inTest.write(PURPOSE, seen, "委任状なし"));
      assertEquals(Reason.WRITTEN_MEANWHILE, refused.reason());
      assertEquals(1, now().wordings().size());
    }

    @Test
    void isRefusedWhereAColleagueWroteInTheSameInstant() {
      kept.taken = true;
      MemoRefused refused =
          assertThrows(MemoRefused.class, () -> inTest.write(PURPOSE, kept.of(HE), "委任状なし"));
      assertEquals(Reason.WRITTEN_MEANWHILE, refused.reason());
      assertEquals(AccessEvent.REFUSED, logged().getLast());
    }

    @Test
    void refusesWhatIsNoWording() {
      for (String unfit : List.of("", "　", "一\n二", "あ".repeat(Wording.LONGEST + 1))) {
        MemoRefused refused =
            assertThrows(MemoRefused.class, () -> inTest.write(PURPOSE, kept.of(HE), unfit));
        assertEquals(Reason.UNFIT, refused.reason());
      }
      assertEquals(List.of(), kept.of(HE).wordings());
    }

    @Test
    void amendsNothingThatIsNotThere() {
      Ulid none = new Ulid("01J00000000000000000000009");
      assertThrows(
          IllegalArgumentException.class, () -> inTest.amend(PURPOSE, kept.of(HE), none, "委任状なし"));
    }
  }
}
