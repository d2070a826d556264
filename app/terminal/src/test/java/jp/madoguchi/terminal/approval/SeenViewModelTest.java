package jp.madoguchi.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.Proofs;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.change.SeenDesk.Fate;
import jp.madoguchi.core.change.SeenDesk.Mark;
import jp.madoguchi.core.change.Shown;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenViewModelTest {
  private static final Operator ENTRANT = TestStore.operator("SATO-1", Right.ENTER);
  private static final Operator APPROVER =
      TestStore.operator("TANAKA-1", Right.ENTER, Right.APPROVE);
  private static final char[] WRONG = {'1', '1', '1', '1', '1', '1'};

  @TempDir Path folder;
  private final VirtualReader reader = new VirtualReader("reader");
  private final Tasks workers = new Tasks();
  private final List<SeenViewModel.Result> told = new ArrayList<>();
  private final List<Ulid> groups = new ArrayList<>();
  private boolean left;
  private TestCounters counters;
  private VirtualPivCard card;
  private VirtualPivCard entrantsCard;
  private Counter entrant;
  private Counter approver;
  private SeenViewModel inTest;

  @BeforeEach
  void threeEntriesWait() throws Exception {
    counters = new TestCounters(folder, ENTRANT, APPROVER);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    card = new VirtualPivCard(cards.card("TANAKA-1"));
    entrantsCard = new VirtualPivCard(cards.card("SATO-1"));
    entrant = counters.counter(ENTRANT, entrantsCard);
    approver = counters.counter(APPROVER, card);
    for (ResidentRecord person : TestStore.FAMILY) {
      groups.add(entrant.entries().enter(entry(person)));
    }
    inTest =
        new SeenViewModel(
            approver.seen(),
            reader,
            new Background(workers, Runnable::run, _ -> {}),
            () -> left,
            told::add);
    reader.insert(card);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private EntryDesk.Entry entry(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    ResidentRecord moved =
        person.moved(
            person.household(), new AddressBlock(fresh, person.address().since()), person.origin());
    return new EntryDesk.Entry(
        "minor-correction",
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1"),
        "住民異動届",
        List.of(EntryDesk.Step.of(person, moved)));
  }

  private List<ApprovalRow> rows() throws Exception {
    return approver.approvals().list().stream()
        .map(each -> new ApprovalRow(each.group(), each.first(), "SATO-1", each.own()))
        .toList();
  }

  /** As the screens do: opened, compared in full, kept. */
  private void see(Ulid group) throws Exception {
    rows().stream().filter(row -> row.group().id().equals(group)).forEach(inTest::opened);
    Looked looked = Looked.at(approver, group);
    assertEquals(Optional.empty(), looked.alone());
    approver.seen().keep(group, Shown.digest(looked.comparison().sides()));
    inTest.marks().set(approver.seen().marks());
  }

  private void seeAll() throws Exception {
    for (Ulid group : groups) {
      see(group);
    }
  }

  private void approve(char[] typed) {
    inTest.approve(typed.clone());
    workers.runAll();
  }

  private List<ChangeState> states() {
    return groups.stream().map(this::group).map(ChangeGroup::state).toList();
  }

  private ChangeGroup group(Ulid id) {
    return counters.store().changes().find(id).orElseThrow();
  }

  private List<Fate> fates() {
    return told.getLast().lines().stream().map(SeenViewModel.Line::fate).toList();
  }

  private static List<ChangeState> all(ChangeState state) {
    return List.of(state, state, state);
  }

  @Nested
  class OnePin {
    @Test
    void approvesAllThatWereSeen() throws Exception {
      seeAll();
      approve(TestCards.rightPin());
      assertEquals(all(ChangeState.APPROVED), states());
      assertEquals(3, told.getFirst().approved());
      assertEquals(Map.of(), inTest.marks().get());
      assertFalse(inTest.busy().get());
    }

    @Test
    void approvesNothingElse() throws Exception {
      see(groups.get(1));
      approve(TestCards.rightPin());
      assertEquals(
          List.of(ChangeState.ENTERED, ChangeState.APPROVED, ChangeState.ENTERED), states());
    }

    @Test
    void signsEachByItself() throws Exception {
      seeAll();
      approve(TestCards.rightPin());
      for (Ulid id : groups) {
        ChangeGroup group = group(id);
        Approval approval = group.approvals().getFirst();
        assertEquals(1, group.approvals().size());
        assertTrue(
            Proofs.approved(Statements.digest(group.changes().getFirst().actBytes()), approval));
      }
    }

    @Test
    void isZeroedWhateverHappens() throws Exception {
      char[] early = TestCards.rightPin();
      inTest.approve(early);
      assertArrayEquals(new char[6], early);
      seeAll();
      char[] right = TestCards.rightPin();
      inTest.approve(right);
      assertArrayEquals(new char[6], right);
      char[] again = TestCards.rightPin();
      inTest.approve(again);
      assertArrayEquals(new char[6], again);
      workers.runAll();
    }

    @Test
    void thatIsWrongIsTriedOnceAndNotForEach() throws Exception {
      seeAll();
      approve(WRONG);
      assertEquals(Message.of("login.pin.wrong", 2), inTest.problem().get());
      assertEquals(all(ChangeState.ENTERED), states());
      assertEquals(Set.copyOf(groups), inTest.marks().get().keySet());
      assertEquals(List.of(), told);
    }

    @Test
    void thatIsNoneIsSaid() throws Exception {
      seeAll();
      approve(new char[] {'1', '2'});
      assertEquals("login.pin.digits", inTest.problem().get().key());
      assertEquals(0, reader.commands());
    }

    @Test
    void isNotAskedForWhereNothingWasSeen() {
      approve(TestCards.rightPin());
      assertEquals("approvals.together.none", inTest.problem().get().key());
      assertEquals(0, reader.commands());
    }

    @Test
    void ofAnothersCardApprovesNobody() throws Exception {
      seeAll();
      reader.insert(entrantsCard);
      approve(TestCards.rightPin());
      assertEquals("trouble.approval.OTHER_CARD", inTest.problem().get().key());
      assertEquals(all(ChangeState.ENTERED), states());
      assertEquals(3, inTest.count(Mark.SEEN));
    }

    @Test
    void isAskedForOnceAtATime() throws Exception {
      seeAll();
      inTest.approve(TestCards.rightPin());
      inTest.approve(TestCards.rightPin());
      assertEquals(1, workers.waiting());
      workers.runAll();
      assertEquals(1, told.size());
    }
  }

  @Nested
  class WhatIsLeftOut {
    @Test
    void isWhatWasWithdrawnAfterItWasSeenAndNoOther() throws Exception {
      seeAll();
      counters.store().changes().withdraw(groups.getFirst());
      approve(TestCards.rightPin());
      assertEquals(
          List.of(ChangeState.WITHDRAWN, ChangeState.APPROVED, ChangeState.APPROVED), states());
      assertEquals(
          List.of(
              new Fate.Conflict(groups.getFirst(), ProvisionalConflict.Reason.CLOSED),
              new Fate.Approved(groups.get(1)),
              new Fate.Approved(groups.get(2))),
          fates());
      assertEquals(
          TestStore.HEAD.name(), told.getFirst().lines().getFirst().entry().first().name());
    }

    @Test
    void isWhatWentBackSinceItWasSeen() throws Exception {
      seeAll();
      approver.approvals().compare(groups.get(1));
      approver.approvals().sendBack(groups.get(1), "番地が違います");
      inTest.marks().set(approver.seen().marks());
      assertEquals(2, inTest.count(Mark.SEEN));
      assertEquals(1, inTest.count(Mark.CHANGED));
      approve(TestCards.rightPin());
      assertEquals(2, told.getFirst().approved());
      assertEquals(ChangeState.RETURNED, states().get(1));
    }

    @Test
    void isWhatIsOpenedAgainWhileTheCardSignsOthers() throws Exception {
      seeAll();
      try (Pin pin = Pin.taking(TestCards.rightPin()).orElseThrow();
          PivSigner signer = PivSigner.of(reader.connect().orElseThrow(), pin)) {
        SeenDesk.Outcome outcome =
            approver
                .seen()
                .approve(signer, (_, _) -> approver.seen().forget(groups.getLast()), () -> false);
        assertEquals(
            new Fate.Left(groups.getLast(), ApprovalRefused.Reason.NOT_COMPARED),
            outcome.fates().getLast());
      }
      assertEquals(
          List.of(ChangeState.APPROVED, ChangeState.APPROVED, ChangeState.ENTERED), states());
    }

    @Test
    void isEverythingWhereTheRightWasWithdrawn() throws Exception {
      seeAll();
      counters.store().operators().put(TestStore.operator("TANAKA-1", Right.ENTER));
      approve(TestCards.rightPin());
      assertEquals("trouble.approval.NO_RIGHT", inTest.problem().get().key());
      assertEquals(all(ChangeState.ENTERED), states());
    }

    @Test
    void isEverythingWhereTheLogRefuses() throws Exception {
      seeAll();
      counters.log().breakDown();
      approve(TestCards.rightPin());
      assertEquals("trouble.store.FULL", inTest.problem().get().key());
      assertEquals(all(ChangeState.ENTERED), states());
      assertEquals(3, inTest.marks().get().size());
    }

    @Test
    void isEverythingOnceTheSessionWasLeft() throws Exception {
      seeAll();
      left = true;
      approve(TestCards.rightPin());
      assertEquals(all(ChangeState.ENTERED), states());
      assertEquals(List.of(), told);
    }

    @Test
    void isWhatOneselfEntered() throws Exception {
      counters.store().changes().withdraw(groups.getFirst());
      Ulid mine = approver.entries().enter(entry(TestStore.HEAD));
      Looked looked = Looked.at(approver, mine);
      ApprovalRefused refused =
          assertThrows(
              ApprovalRefused.class,
              () -> approver.seen().keep(mine, Shown.digest(looked.comparison().sides())));
      assertEquals(ApprovalRefused.Reason.OWN_ENTRY, refused.reason());
      assertEquals(Map.of(), approver.seen().marks());
    }
  }

  @Nested
  class APulledCard {
    @Test
    void costsOnlyWhatIsStillToCome() throws Exception {
      seeAll();
      int pulls = 0;
      while (states().contains(ChangeState.ENTERED)) {
        reader.insert(card);
        reader.pullAfter(pulls++);
        approve(TestCards.rightPin());
        assertEquals(
            states().stream().filter(ChangeState.ENTERED::equals).count(),
            inTest.count(Mark.SEEN),
            "what is not approved stays seen");
      }
      assertEquals(all(ChangeState.APPROVED), states());
      assertTrue(pulls >= 4, "select, read, PIN and signature, not " + pulls);
    }

    @Test
    void isNamedWithWhatItsTurnDidNotComeTo() throws Exception {
      seeAll();
      int toTheFirst = commandsOfOne();
      reader.insert(card);
      reader.pullAfter(toTheFirst);
      approve(TestCards.rightPin());
      assertEquals(
          List.of(
              new Fate.Approved(groups.get(0)),
              new Fate.Untouched(groups.get(1)),
              new Fate.Untouched(groups.get(2))),
          fates());
      assertEquals("trouble.card.lost", told.getFirst().cut().key());
    }

    /** What the reader is asked for one approval with one signature: select, read, PIN, sign. */
    private int commandsOfOne() throws Exception {
      long before = reader.commands();
      try (Pin pin = Pin.taking(TestCards.rightPin()).orElseThrow();
          PivSigner signer = PivSigner.of(reader.connect().orElseThrow(), pin)) {
        signer.sign(new byte[] {1});
      }
      return Math.toIntExact(reader.commands() - before);
    }
  }

  @Nested
  class TheNext {
    @Test
    void isBehindTheOneThatWasSeen() throws Exception {
      assertEquals(Optional.of(groups.get(2)), next(1));
    }

    @Test
    void isTheFirstBehindTheLast() throws Exception {
      assertEquals(Optional.of(groups.getFirst()), next(2));
    }

    @Test
    void isNoneThatWasSeenAlready() throws Exception {
      see(groups.get(1));
      assertEquals(Optional.of(groups.get(2)), next(0));
    }

    @Test
    void isNotOnesOwn() throws Exception {
      counters.store().changes().withdraw(groups.get(2));
      approver.entries().enter(entry(TestStore.CHILD));
      assertEquals(Optional.of(groups.getFirst()), next(1));
    }

    @Test
    void isNobodyWhereAllWereSeen() throws Exception {
      seeAll();
      assertEquals(Optional.empty(), next(2));
    }

    private Optional<Ulid> next(int behind) throws Exception {
      return inTest.next(rows(), groups.get(behind)).map(row -> row.group().id());
    }
  }

  @Test
  void anEntryThatIsOpenedAgainIsNotSeen() throws Exception {
    seeAll();
    inTest.opened(rows().getFirst());
    assertEquals(2, inTest.count(Mark.SEEN));
    assertEquals(Optional.empty(), inTest.mark(rows().getFirst()));
    Looked.at(approver, groups.getFirst());
    approve(TestCards.rightPin());
    assertEquals(ChangeState.ENTERED, states().getFirst());
    assertEquals(2, told.getFirst().approved());
  }
}
