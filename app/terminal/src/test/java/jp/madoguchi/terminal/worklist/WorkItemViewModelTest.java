package jp.madoguchi.terminal.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkRefused;
import jp.madoguchi.core.worklist.WorkStep;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.movement.form.FormDraft;
import jp.madoguchi.terminal.movement.form.MovementAgain;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.worklist.ThreeColumns.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model over the real desk and store; the centre's answers are made up. */
class WorkItemViewModelTest {
  private static final Instant ANSWERED = Instant.parse("2026-05-18T01:00:00Z");
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.ENTER, Right.LOOK_UP);
  private static final Operator APPROVER = TestStore.operator("TANAKA-1", Right.APPROVE);
  private static final Operator ADMIN = TestStore.operator("KATO-1", Right.ADMINISTER);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final Tasks workers = new Tasks();

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private Counter clerk;

  @SuppressWarnings("NullAway.Init")
  private Ulid group;

  @BeforeEach
  void aHouseholdMoves() throws Exception {
    counters = new TestCounters(folder, CLERK, APPROVER, ADMIN);
    cards = new TestCards(counters.clock(), counters.randomness());
    clerk = counter(CLERK);
    group = clerk.entries().enter(entry(TestStore.WIFE, TestStore.CHILD));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private EntryDesk.Entry entry(ResidentRecord... people) {
    return new EntryDesk.Entry(
        "move-within",
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1"),
        "住民異動届",
        Stream.of(people).map(person -> EntryDesk.Step.of(person, moved(person))).toList());
  }

  private ResidentRecord moved(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    return person.moved(
        person.household(),
        new AddressBlock(fresh, RegisterDate.of(counters.clock().today())),
        person.origin());
  }

  private void answer(Function<Act, Verdict> said) throws Exception {
    new CentreAnswers(counters.store()).answer(group, APPROVER.id(), ANSWERED, said);
  }

  private static Verdict refused(Act act) {
    return act.resident().equals(TestStore.WIFE.number())
        ? new Verdict.Refused(act.id(), Reason.CONFLICT, List.of(Field.LOT), 2)
        : new Verdict.Refused(act.id(), Reason.GROUP, List.of(), 1);
  }

  private static Verdict held(Act act) {
    return new Verdict.Held(act.id(), Reason.UNKNOWN_RESIDENT, 0);
  }

  private WorkItemViewModel open(Counter counter) throws Exception {
    return new WorkItemViewModel(
        counter.work(),
        new Background(workers, Runnable::run, _ -> {}),
        counter.work().open(group));
  }

  private WorkItem item() {
    return counters.store().workList().find(group).orElseThrow();
  }

  private List<AccessEvent> events() {
    return counters.store().log().from(1, 100).stream().map(AccessEntry::event).toList();
  }

  @Nested
  class Opening {
    @Test
    void everyResidentIsInTheLogBeforeAnythingIsShown() throws Exception {
      answer(WorkItemViewModelTest::refused);
      open(clerk);

      List<AccessEntry> log = counters.store().log().from(1, 100);
      List<AccessEntry> looks =
          log.stream().filter(entry -> entry.event() == AccessEvent.VIEW).toList();
      assertEquals(
          List.of(TestStore.WIFE.number(), TestStore.CHILD.number()),
          looks.stream().map(entry -> entry.subject().orElseThrow()).toList());
      assertTrue(looks.stream().allMatch(entry -> entry.change().isPresent()));
    }

    @Test
    void nothingIsShownWhereItCannotBeLogged() throws Exception {
      answer(WorkItemViewModelTest::refused);
      counters.log().breakDown();
      assertThrows(RuntimeException.class, () -> clerk.work().open(group));
    }

    @Test
    void whoMayNeitherEnterNorWasAskedIsRefused() throws Exception {
      answer(WorkItemViewModelTest::refused);
      Counter approver = counter(APPROVER);
      WorkRefused no = assertThrows(WorkRefused.class, () -> approver.work().open(group));
      assertEquals(WorkRefused.Reason.NO_RIGHT, no.reason());
      assertEquals(AccessEvent.REFUSED, events().getLast());
      assertEquals(0, approver.work().count().items());
    }

    @Test
    void whoeverWasAskedSeesWhatWasHandedUp() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel mine = open(clerk);
      mine.words().set("至急");
      mine.addressee().set(Addressee.ADMINISTRATOR);
      mine.escalate();
      workers.runAll();

      Counter admin = counter(ADMIN);
      assertEquals(1, admin.work().count().items());
      WorkItemViewModel inTest = open(admin);
      assertFalse(inTest.mayEnter());
      assertTrue(inTest.mayWithdraw());
    }

    @Test
    void theSentencesSayWhyAndWhatToDo() throws Exception {
      answer(WorkItemViewModelTest::refused);
      OpenedItem opened = open(clerk).opened();
      assertEquals("worklist.why.CONFLICT", WorkWords.why(opened.item()).key());
      assertEquals("worklist.next.BEHIND", WorkWords.next(opened).key());
      assertEquals("worklist.why.GROUP", WorkWords.why(opened.sides().get(1).verdict()).key());
    }
  }

  @Nested
  class Columns {
    @Test
    void eachFieldSaysHowItStands() throws Exception {
      answer(WorkItemViewModelTest::refused);
      OpenedItem.Side side = open(clerk).opened().sides().getFirst();
      // What the centre's record would be: the lot of somebody else, the town of before.
      OpenedItem.Side there =
          new OpenedItem.Side(
              side.change(), side.verdict(), side.before(), Optional.of(TestStore.WIFE));

      List<ThreeColumns.Row> rows = ThreeColumns.of(there);

      assertEquals(Mark.DISPUTED, row(rows, Field.LOT).mark());
      assertEquals(Mark.DIFFERS, row(rows, Field.TOWN).mark());
      assertEquals(Mark.NONE, row(rows, Field.NAME).mark());
      assertEquals("３－４", row(rows, Field.LOT).mine());
      assertEquals("１－２", row(rows, Field.LOT).before());
      assertEquals("１－２", row(rows, Field.LOT).now());
    }

    @Test
    void whatIsTheSameNowIsSaidSo() throws Exception {
      answer(WorkItemViewModelTest::refused);
      List<ThreeColumns.Row> rows = ThreeColumns.of(open(clerk).opened().sides().getLast());
      assertEquals(Mark.SAME, row(rows, Field.TOWN).mark());
    }

    @Test
    void aResidentWhoIsGoneLeavesTheColumnBlank() throws Exception {
      answer(WorkItemViewModelTest::refused);
      OpenedItem.Side side = open(clerk).opened().sides().getFirst();
      List<ThreeColumns.Row> rows =
          ThreeColumns.of(
              new OpenedItem.Side(side.change(), side.verdict(), side.before(), Optional.empty()));
      assertTrue(rows.stream().allMatch(row -> row.now().isEmpty()));
      assertEquals("３－４", row(rows, Field.LOT).mine());
    }

    private ThreeColumns.Row row(List<ThreeColumns.Row> rows, Field field) {
      return rows.stream().filter(row -> row.field() == field).findFirst().orElseThrow();
    }
  }

  @Nested
  class Acting {
    @Test
    void nothingIsWithdrawnWithoutAReason() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel inTest = open(clerk);
      inTest.words().set("　 ");
      inTest.withdraw();
      workers.runAll();
      assertEquals("worklist.reason.missing", inTest.problem().get().key());
      assertTrue(item().open());
    }

    @Test
    void aReasonThatIsTooLongIsNotCut() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel inTest = open(clerk);
      inTest.words().set("あ".repeat(WorkStep.LONGEST + 1));
      inTest.withdraw();
      workers.runAll();
      assertEquals("worklist.words.long", inTest.problem().get().key());
      assertTrue(item().open());
    }

    @Test
    void aWithdrawalEndsItWithNameAndReason() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel inTest = open(clerk);
      inTest.words().set("届出人が取りやめた");
      inTest.withdraw();
      workers.runAll();

      assertEquals(Optional.of(WorkItemViewModel.Done.WITHDRAWN), inTest.done().get());
      assertEquals(
          Optional.of(new WorkStep.Withdrawn(CLERK.id(), counters.clock().now(), "届出人が取りやめた")),
          item().ending());
      assertEquals(AccessEvent.WORK_WITHDRAWN, events().getLast());
      assertEquals(0, clerk.work().count().items());
    }

    @Test
    void aSecondClerkIsToldThatItIsSettled() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel first = open(clerk);
      WorkItemViewModel second = open(clerk);
      first.words().set("届出人が取りやめた");
      first.withdraw();
      workers.runAll();
      second.words().set("同上");
      second.withdraw();
      workers.runAll();
      assertEquals("trouble.conflict.CLOSED", second.problem().get().key());
    }

    @Test
    void whatTheCentreHoldsIsNeitherWithdrawnNorEnteredAgain() throws Exception {
      answer(WorkItemViewModelTest::held);
      WorkItemViewModel inTest = open(clerk);
      assertFalse(inTest.mayEnter());
      inTest.words().set("急ぎ");
      inTest.withdraw();
      workers.runAll();
      assertEquals("trouble.work.STILL_HELD", inTest.problem().get().key());
      assertEquals(
          WorkRefused.Reason.STILL_HELD,
          assertThrows(WorkRefused.class, () -> clerk.work().withdraw(group, "急ぎ")).reason());
      assertEquals("worklist.next.HELD", WorkWords.next(inTest.opened()).key());
    }

    @Test
    void whatWasAppliedAfterAllIsNoted() throws Exception {
      answer(WorkItemViewModelTest::held);
      List<Verdict> applied =
          item().group().changes().stream()
              .<Verdict>map(change -> new Verdict.Applied(change.act().id(), 2))
              .toList();
      new CentreAnswers(counters.store()).later(ANSWERED.plusSeconds(60), applied);
      WorkItemViewModel inTest = open(clerk);
      assertTrue(inTest.mayConfirm());
      inTest.confirm();
      workers.runAll();
      assertEquals(Optional.of(WorkItemViewModel.Done.CONFIRMED), inTest.done().get());
      assertEquals(AccessEvent.WORK_CONFIRMED, events().getLast());
    }

    @Test
    void nothingIsDoneAboutWhatWasNotOpened() throws Exception {
      answer(WorkItemViewModelTest::refused);
      assertEquals(
          WorkRefused.Reason.NOT_OPENED,
          assertThrows(WorkRefused.class, () -> clerk.work().withdraw(group, "理由")).reason());
    }

    @Test
    void aRightThatWasTakenAwayCountsAtOnce() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel inTest = open(clerk);
      counters.store().operators().put(TestStore.operator("SATO-1", Right.LOOK_UP));
      inTest.words().set("理由");
      inTest.withdraw();
      workers.runAll();
      assertEquals("trouble.work.NO_RIGHT", inTest.problem().get().key());
      assertTrue(item().open());
    }

    @Test
    void nothingIsEnteredOnTopOfWhatWasRefused() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkItemViewModel inTest = open(clerk);
      assertFalse(inTest.mayEnter());
      ResidentRecord present =
          counters.store().register().current(TestStore.WIFE.number()).orElseThrow();
      assertEquals(
          WorkRefused.Reason.BEHIND,
          assertThrows(WorkRefused.class, () -> clerk.work().enter(group, entry(present)))
              .reason());
      assertEquals(ChangeState.REFUSED, item().state());
    }

    @Test
    void anItemThatIsNotThereIsClosed() {
      assertThrows(ProvisionalConflict.class, () -> clerk.work().open(counters.ulid()));
    }
  }

  @Nested
  class TheFormAgain {
    @Test
    void holdsMoversDatesAndPlaceAndWhatItTakesThePlaceOf() throws Exception {
      answer(WorkItemViewModelTest::refused);
      var draft =
          MovementAgain.of(
              open(clerk).opened(), counters.ulid(), CLERK.id(), counters.clock().now());
      assertEquals(Optional.of(group), FormDraft.instead(draft));
      assertEquals(Optional.of(TestStore.WIFE.number()), FormDraft.resident(draft));
      assertEquals("港町", draft.fields().get("town"));
      assertEquals("３－４", draft.fields().get("lot"));
      assertEquals("true", draft.fields().get(TestStore.CHILD.number().digits() + ".moves"));
      assertFalse(draft.fields().containsKey(TestStore.HEAD.number().digits() + ".moves"));
    }
  }

  @Nested
  class Age {
    @Test
    void countsCalendarDaysAtTheOffice() throws Exception {
      answer(WorkItemViewModelTest::refused);
      WorkList.Count count = clerk.work().count();
      assertEquals("status.work [1, 2]", said(WorkWords.status(count, counters.clock().today())));
      assertEquals(
          "status.work.today [1]",
          said(WorkWords.status(count, counters.clock().today().minusDays(2))));
      assertTrue(
          WorkWords.status(new WorkList.Count(0, Optional.empty()), counters.clock().today())
              .none());
    }

    private String said(Message message) {
      return message.key() + " " + message.args();
    }
  }
}
