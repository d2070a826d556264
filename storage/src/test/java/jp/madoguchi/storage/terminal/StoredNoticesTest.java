package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.notice.NoticeBook.Cause;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.notice.NoticeBook.Waiting;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.notice.NoticeSnapshot;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredNoticesTest {
  private static final ResidentRecord SHE = People.resident(3, "カクウ　ハナコ", "1975-01-01");
  private static final ResidentRecord HE = People.resident(4, "カクウ　イチロウ", "1974-01-01");

  private OpenStore open;
  private NoticeBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(SHE, HE);
    inTest = open.store().notices();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private List<EnteredChange> approved(ResidentRecord... people) throws Exception {
    List<EnteredChange> group = Moves.group(people);
    open.store().changes().enter(group);
    open.store()
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, people));
    return group;
  }

  private static Notice notice(ResidentRecord person, Optional<Ulid> change, long second) {
    return new Notice(
        Moves.freshId(),
        NoticeKind.EX_OFFICIO,
        person.number(),
        change.map(Ulid::text).orElse("day"),
        change,
        Moves.PURPOSE,
        StepClock.START.plusSeconds(second),
        NoticeState.ASKED,
        Optional.empty(),
        Optional.empty());
  }

  private static Notice as(Notice notice, NoticeState state, int place) {
    return new Notice(
        notice.id(),
        notice.kind(),
        notice.person(),
        notice.cause(),
        notice.change(),
        notice.purpose(),
        notice.askedAt(),
        state,
        Optional.of(new NoticeNumber(People.TODAY, OpenStore.TERMINAL, place)),
        Optional.of(new Notice.Mark(People.CLERK, StepClock.START, "")));
  }

  private Notice asked(ResidentRecord person) {
    Notice notice = notice(person, Optional.empty(), 1);
    inTest.ask(List.of(notice));
    return notice;
  }

  private Optional<Notice> begin(Notice notice, LocalDate day) {
    NoticeSnapshot read = inTest.snapshot(notice.id()).orElseThrow();
    return inTest.begin(day, read, place -> as(notice, NoticeState.BEGUN, place));
  }

  @Nested
  class AnApprovedGroup {
    @Test
    void waitsToBeReadWithWhatItLedTo() throws Exception {
      List<EnteredChange> group = approved(SHE);
      Unread unread = inTest.unread().getFirst();
      assertEquals(group.getFirst().act().group(), unread.group().id());
      assertEquals(
          List.of(1, 2),
          unread.states().getOrDefault(SHE.number(), List.of()).stream()
              .map(ResidentRecord::history)
              .toList());
      assertEquals(Set.of(SHE.household().number()), unread.households().keySet());
      assertEquals(Optional.empty(), unread.asked());
    }

    private void confirmed(ResidentRecord person, Purpose purpose) {
      open.store()
          .log()
          .append(
              People.CLERK,
              Optional.empty(),
              Optional.of(purpose),
              AccessNote.about(AccessEvent.IDENTITY_CONFIRMED, person.number(), "card"));
    }

    private boolean recognised() {
      return inTest.unread().getFirst().recognised();
    }

    @Test
    void knowsWhetherTheirIdentityWasCheckedInTheSameCase() throws Exception {
      approved(SHE);
      assertFalse(recognised());
      confirmed(SHE, new Purpose(Moves.PURPOSE.reason(), "another case"));
      assertFalse(recognised());
      confirmed(People.resident(9, "カクウ　ジロウ", "1970-01-01"), Moves.PURPOSE);
      assertFalse(recognised());
      confirmed(SHE, Moves.PURPOSE);
      assertTrue(recognised());
    }

    @Test
    void isReadOnce() throws Exception {
      Ulid group = approved(SHE).getFirst().act().group();
      Notice first = notice(SHE, Optional.empty(), 1);
      inTest.read(group, List.of(first), Set.of());
      inTest.read(group, List.of(notice(HE, Optional.empty(), 2)), Set.of());
      assertEquals(List.of(), inTest.unread());
      assertEquals(List.of(first), inTest.of(Part.WAITING, 9));
    }

    @Test
    void thatIsOnlyEnteredAsksForNothing() throws Exception {
      open.store().changes().enter(Moves.group(SHE));
      assertEquals(List.of(), inTest.unread());
    }

    @Test
    void takesBackWhatItsUndoneChangesAskedFor() throws Exception {
      List<EnteredChange> group = approved(SHE, HE);
      Ulid first = group.getFirst().act().id();
      Notice hers = notice(SHE, Optional.of(first), 1);
      Notice his = notice(HE, Optional.of(group.getLast().act().id()), 2);
      inTest.read(group.getFirst().act().group(), List.of(hers, his), Set.of());
      ResidentRecord now = open.store().register().current(SHE.number()).orElseThrow();
      inTest.read(approved(now).getFirst().act().group(), List.of(), Set.of(first));
      assertEquals(List.of(his), inTest.of(Part.WAITING, 9));
      assertEquals(NoticeState.TAKEN_BACK, inTest.find(hers.id()).orElseThrow().state());
    }
  }

  @Nested
  class ALetter {
    @Test
    void isKeptAsItWasAskedFor() {
      Notice notice = asked(SHE);
      assertEquals(Optional.of(notice), inTest.find(notice.id()));
      assertEquals(new Waiting(1, Optional.of(notice.askedAt())), inTest.waiting());
    }

    @Test
    void isAskedForOnceForEachKindPersonAndCause() {
      Notice notice = asked(SHE);
      inTest.ask(List.of(notice(SHE, Optional.empty(), 5)));
      assertEquals(List.of(notice), inTest.of(Part.WAITING, 9));
    }

    @Test
    void isTakenBackOnceItsCauseStandsNoMore() {
      Notice hers = asked(SHE);
      asked(HE);
      inTest.takeBack(NoticeKind.EX_OFFICIO, List.of(new Cause(SHE.number(), "day")));
      assertEquals(List.of(hers), inTest.of(Part.WAITING, 9));
      inTest.takeBack(NoticeKind.CODE, List.of());
      assertEquals(1, inTest.waiting().count(), "of another kind");
    }

    @Test
    void getsTheNextNumberOfTheDay() {
      Notice hers = asked(SHE);
      Notice his = asked(HE);
      Notice begun = begin(hers, People.TODAY).orElseThrow();
      assertEquals(1, begun.number().orElseThrow().place());
      assertEquals(2, begin(his, People.TODAY).orElseThrow().number().orElseThrow().place());
      assertEquals(Optional.of(begun), inTest.find(hers.id()));
    }

    @Test
    void getsNoNumberWhereSomethingCameSince() throws Exception {
      Notice notice = asked(SHE);
      NoticeSnapshot read = inTest.snapshot(notice.id()).orElseThrow();
      approved(SHE);
      assertEquals(
          Optional.empty(),
          inTest.begin(People.TODAY, read, place -> as(notice, NoticeState.BEGUN, place)));
      assertEquals(Optional.of(notice), inTest.find(notice.id()));
    }

    @Test
    void getsNoNumberWhereAMeasureCameSince() throws Exception {
      Notice notice = asked(SHE);
      NoticeSnapshot read = inTest.snapshot(notice.id()).orElseThrow();
      open.store().changes().enter(Moves.restraint(SHE));
      assertEquals(
          Optional.empty(),
          inTest.begin(People.TODAY, read, place -> as(notice, NoticeState.BEGUN, place)));
    }

    @Test
    void isSettledByWhoeverKnowsItAsItIs() {
      Notice asked = asked(SHE);
      Notice begun = begin(asked, People.TODAY).orElseThrow();
      Notice printed = as(begun, NoticeState.PRINTED, 1);
      assertThrows(IllegalStateException.class, () -> inTest.settle(asked, printed));
      inTest.settle(begun, printed);
      assertEquals(List.of(printed), inTest.of(Part.DONE, 9));
      assertThrows(
          IllegalStateException.class, () -> inTest.settle(begun, as(begun, NoticeState.ASKED, 1)));
    }

    @Test
    void standsInTheOrderInWhichItWasAskedFor() {
      Notice later = notice(SHE, Optional.empty(), 9);
      Notice earlier = notice(HE, Optional.empty(), 1);
      inTest.ask(List.of(later, earlier));
      assertEquals(List.of(earlier, later), inTest.of(Part.WAITING, 9));
      assertEquals(List.of(earlier), inTest.of(Part.WAITING, 1));
    }
  }
}
