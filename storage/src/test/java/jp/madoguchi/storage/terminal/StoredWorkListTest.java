package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredWorkListTest {
  private static final Instant ANSWERED = Instant.parse("2026-04-01T05:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-04T00:00:00Z");
  private static final Ulid SESSION = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01", 7, 1);
  private final ResidentRecord jiro = People.resident(2, "ヤマダ　ジロウ", "2003-01-01", 7, 2);
  private final ResidentRecord mina = People.resident(3, "カワイ　ミナ", "1960-01-01");

  private OpenStore open;
  private Answers centre;
  private WorkList inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(hanako, jiro, mina);
    centre = new Answers(open.store());
    inTest = open.store().workList();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static Verdict refused(EnteredChange change) {
    return new Verdict.Refused(change.act().id(), Reason.CONFLICT, List.of(Field.LOT), 4);
  }

  private static Verdict held(EnteredChange change) {
    return new Verdict.Held(change.act().id(), Reason.UNKNOWN_RESIDENT, 0);
  }

  private static Verdict applied(EnteredChange change) {
    return new Verdict.Applied(change.act().id(), 2);
  }

  private List<EnteredChange> refusedPair() throws Exception {
    List<EnteredChange> pair = centre.approved(hanako, jiro);
    centre.seal(false);
    centre.answer(
        ANSWERED,
        List.of(
            refused(pair.get(0)),
            new Verdict.Refused(pair.get(1).act().id(), Reason.GROUP, List.of(), 1)));
    return pair;
  }

  private static WorkList.Logged logged(AccessEvent event, List<EnteredChange> group) {
    return new WorkList.Logged(
        SESSION,
        Moves.PURPOSE,
        group.stream()
            .map(change ->
                AccessNote.about(event, change.act().resident(), "").with(change.act().id()))
            .toList());
  }

  private long logSize() {
    return open.store().log().last().map(AccessEntry::sequence).orElse(0L);
  }

  private ChangeState state(List<EnteredChange> group) {
    return open.store().changes().find(Answers.id(group)).orElseThrow().state();
  }

  private static WorkStep withdrawn() {
    return new WorkStep.Withdrawn(People.CHIEF, LATER, "届出人が取り下げた");
  }

  @Nested
  class Coming {
    @Test
    void aRefusedHouseholdIsOneItemFromTheMomentTheReceiptIsStored() throws Exception {
      List<EnteredChange> pair = refusedPair();

      WorkItem item = inTest.open().getFirst();
      assertEquals(pair, item.group().changes());
      assertEquals(2, item.group().approvals().size());
      assertEquals(ANSWERED, item.since());
      assertEquals(ChangeState.REFUSED, item.state());
      assertEquals(refused(pair.getFirst()), item.decisive());
      assertEquals(new WorkList.Count(1, Optional.of(ANSWERED)), inTest.count());
    }

    @Test
    void whatWasAppliedIsNotListed() throws Exception {
      List<EnteredChange> single = centre.approved(mina);
      centre.seal(false);
      centre.answer(ANSWERED, List.of(applied(single.getFirst())));

      assertEquals(List.of(), inTest.open());
      assertEquals(new WorkList.Count(0, Optional.empty()), inTest.count());
    }

    @Test
    void theOldestIsFirst() throws Exception {
      List<EnteredChange> pair = refusedPair();
      List<EnteredChange> single = centre.approved(mina);
      centre.seal(false);
      centre.answer(ANSWERED.minusSeconds(60), List.of(held(single.getFirst())));

      assertEquals(
          List.of(Answers.id(single), Answers.id(pair)),
          inTest.open().stream().map(WorkItem::id).toList());
    }

    @Test
    void theSameReceiptAgainListsNothingTwice() throws Exception {
      List<EnteredChange> single = centre.approved(mina);
      centre.seal(false);
      var receipt = centre.answer(ANSWERED, List.of(held(single.getFirst())));
      inTest.keep(Answers.id(single), withdrawn(), logged(AccessEvent.WORK_WITHDRAWN, single));

      open.store().outbox().answered(receipt, Bytes.ofHex("ffffffffffffffff"));

      assertEquals(List.of(), inTest.open());
    }

    @Test
    void aHeldGroupThatIsAppliedLaterWaitsUntilSomebodyTakesNote() throws Exception {
      List<EnteredChange> single = centre.approved(mina);
      centre.seal(false);
      centre.answer(ANSWERED, List.of(held(single.getFirst())));
      centre.seal(false);
      centre.answer(LATER, List.of(applied(single.getFirst())));

      WorkItem item = inTest.open().getFirst();
      assertEquals(ChangeState.APPLIED, item.state());
      assertEquals(applied(single.getFirst()), item.decisive());
      assertEquals(ANSWERED, item.since());
    }

    @Test
    void aHeldGroupThatIsRefusedLaterKeepsItsAge() throws Exception {
      List<EnteredChange> single = centre.approved(mina);
      centre.seal(false);
      centre.answer(ANSWERED, List.of(held(single.getFirst())));
      centre.seal(false);
      centre.answer(LATER, List.of(refused(single.getFirst())));

      assertEquals(ChangeState.REFUSED, inTest.open().getFirst().state());
      assertEquals(ANSWERED, inTest.open().getFirst().since());
    }
  }

  @Nested
  class Ending {
    @Test
    void aWithdrawalStandsInTheListAndInTheLog() throws Exception {
      List<EnteredChange> pair = refusedPair();
      inTest.keep(Answers.id(pair), withdrawn(), logged(AccessEvent.WORK_WITHDRAWN, pair));

      WorkItem item = inTest.find(Answers.id(pair)).orElseThrow();
      assertFalse(item.open());
      assertEquals(Optional.of(withdrawn()), item.ending());
      assertEquals(List.of(), inTest.open());
      List<AccessEntry> log = open.store().log().from(1, 10);
      assertEquals(
          List.of(AccessEvent.WORK_WITHDRAWN, AccessEvent.WORK_WITHDRAWN),
          log.stream().map(AccessEntry::event).toList());
      assertEquals(People.CHIEF, log.getFirst().operator());
      assertEquals(Optional.of(SESSION), log.getFirst().session());
    }

    @Test
    void whatWasHandedUpStaysOpenUnderAnotherName() throws Exception {
      List<EnteredChange> pair = refusedPair();
      WorkStep up = new WorkStep.Escalated(People.CLERK, LATER, Addressee.CHIEF, "至急");
      inTest.keep(Answers.id(pair), up, logged(AccessEvent.WORK_ESCALATED, pair));

      WorkItem item = inTest.open().getFirst();
      assertTrue(item.open());
      assertEquals(Optional.of(Addressee.CHIEF), item.addressee());
      assertEquals(List.of(up), item.steps());
      assertEquals(Optional.empty(), item.ending());
    }

    @Test
    void nothingEndsTwiceAndARefusedStepIsNotLogged() throws Exception {
      List<EnteredChange> pair = refusedPair();
      inTest.keep(Answers.id(pair), withdrawn(), logged(AccessEvent.WORK_WITHDRAWN, pair));
      long before = logSize();

      assertThrows(
          ProvisionalConflict.class,
          () ->
              inTest.keep(Answers.id(pair), withdrawn(), logged(AccessEvent.WORK_WITHDRAWN, pair)));

      assertEquals(before, logSize());
      assertEquals(1, inTest.find(Answers.id(pair)).orElseThrow().steps().size());
    }

    @Test
    void anEntryEndsTheItemInItsOwnTransaction() throws Exception {
      List<EnteredChange> pair = refusedPair();
      List<EnteredChange> again = again();
      enter(pair, again);

      assertEquals(ChangeState.ENTERED, state(again));
      assertEquals(ChangeState.REFUSED, state(pair));
      assertEquals(List.of(), inTest.open());
    }

    @Test
    void anEntryThatIsRefusedLeavesTheItemOpen() throws Exception {
      List<EnteredChange> pair = refusedPair();
      List<EnteredChange> stale = Moves.group(hanako, jiro);
      long before = logSize();

      assertThrows(ProvisionalConflict.class, () -> enter(pair, stale));

      assertEquals(1, inTest.open().size());
      assertEquals(List.of(), inTest.open().getFirst().steps());
      assertEquals(before, logSize());
    }

    @Test
    void twoEntriesInOneItemsPlaceCannotBe() throws Exception {
      List<EnteredChange> pair = refusedPair();
      enter(pair, again());
      List<EnteredChange> other = Moves.group(mina);

      assertThrows(ProvisionalConflict.class, () -> enter(pair, other));
      assertEquals(Optional.empty(), open.store().changes().find(Answers.id(other)));
    }

    @Test
    void theItemIsOpenAgainWhereWhatTookItsPlaceIsWithdrawn() throws Exception {
      List<EnteredChange> pair = refusedPair();
      List<EnteredChange> again = again();
      enter(pair, again);
      open.store().changes().sendBack(Answers.id(again), People.CHIEF, "番地が違う");
      open.store().changes().withdraw(Answers.id(again));

      WorkItem item = inTest.open().getFirst();
      assertEquals(Answers.id(pair), item.id());
      assertEquals(1, item.steps().size());
      assertEquals(ANSWERED, item.since());
    }

    private List<EnteredChange> again() {
      return Moves.group(
          open.store().register().current(hanako.number()).orElseThrow(),
          open.store().register().current(jiro.number()).orElseThrow());
    }

    private void enter(List<EnteredChange> item, List<EnteredChange> again) throws Exception {
      inTest.enter(
          Answers.id(item),
          new WorkStep.Reentered(People.CLERK, LATER, Answers.id(again)),
          again,
          logged(AccessEvent.WORK_REENTERED, item));
    }
  }
}
