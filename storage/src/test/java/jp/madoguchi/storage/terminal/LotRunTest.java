package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.IntakeRefused;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.Reason;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.file.MemoryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LotRunTest {
  private static final IntakeDesk.Progress NOBODY_LOOKS = (_, _) -> {};

  private final List<ResidentRecord> people =
      LongStream.rangeClosed(1, 5)
          .mapToObj(i -> People.resident(i, "ヤマダ　ハナコ", "1975-01-01"))
          .toList();
  private final StepClock clock = new StepClock();
  private OpenStore open;
  private LotSeat clerk;
  private IntakeDesk inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(people.toArray(ResidentRecord[]::new));
    clerk = seat(Right.ENTER);
    inTest = clerk.intake();
  }

  private LotSeat seat(Right... rights) {
    return LotSeat.at(
        open.store(),
        People.operator(People.CLERK, rights),
        LotSeat.Card.fresh("clerk", FreshBytes.source()),
        OpenStore.TERMINAL,
        clock,
        FreshBytes.source());
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private Lot take(String... others) throws Exception {
    return take(LotFiles.with(people, others)).lot();
  }

  private IntakeDesk.Taken take(MemoryFiles medium) throws Exception {
    return inTest.take(medium, LotFiles.REQUEST);
  }

  private Lot run(Lot lot) throws Exception {
    return inTest.run(lot.id(), NOBODY_LOOKS, () -> false);
  }

  private List<Fate> fates(Lot lot) throws Exception {
    return inTest.open(lot.id()).items().stream().map(Item::fate).toList();
  }

  private int entries() {
    return open.store().changes().in(ChangeState.ENTERED).size();
  }

  @Test
  void aDryRunEntersNothing() throws Exception {
    Lot lot = take("x");

    assertEquals(0, entries());
    assertEquals(Map.of(Fate.Kind.PLANNED, 5, Fate.Kind.UNREADABLE, 1), lot.counts());
    assertEquals(lot, open.store().lots().find(lot.id()).orElseThrow());
  }

  @Test
  void eachGoodLineBecomesAnEntryOfItsOwnBesideBadOnes() throws Exception {
    Lot done = run(take("x", "1234567890,,,,,,1,,,"));

    assertEquals(Lot.State.DONE, done.state());
    assertEquals(
        Map.of(Fate.Kind.ENTERED, 5, Fate.Kind.UNREADABLE, 1, Fate.Kind.UNDECIDED, 1),
        done.counts());
    assertEquals(5, entries());
    assertEquals(List.of(), open.store().changes().single());
  }

  @Test
  void theEntryOfALineIsLinkedToIt() throws Exception {
    Lot done = run(take());

    List<Item> items = inTest.open(done.id()).items();
    for (Item item : items) {
      var group = open.store().changes().find(item.fate().entry().orElseThrow()).orElseThrow();
      assertEquals(item.person().orElseThrow(), group.head().resident());
      assertEquals("ex-officio-correction", group.head().kind());
      assertEquals("国民健康保険資格通知", group.head().basisDocument());
    }
  }

  @Test
  void whoChangedSinceTheDryRunIsLeftOut() throws Exception {
    Lot lot = take();
    var group = Moves.group(people.getFirst());
    open.store().changes().enter(group);
    open.store()
        .changes()
        .approve(Answers.id(group), Moves.approvals(group), Moves.states(group, people.getFirst()));

    Lot done = run(lot);

    assertEquals(new Fate.LeftOut(Reason.CHANGED_SINCE), fates(done).getFirst());
    assertEquals(4, done.count(Fate.Kind.ENTERED));
  }

  @Test
  void whoHasAnotherOpenEntryIsLeftOut() throws Exception {
    Lot lot = take();
    open.store().changes().enter(Moves.group(people.getFirst()));

    assertEquals(new Fate.LeftOut(Reason.OPEN_ENTRY), fates(run(lot)).getFirst());
  }

  @Test
  void aRunThatIsStoppedGoesOnWhereItWas() throws Exception {
    Lot lot = take();
    AtomicInteger done = new AtomicInteger();

    Lot stopped = inTest.run(lot.id(), (at, _) -> done.set(at), () -> done.get() == 2);
    assertEquals(Lot.State.RUNNING, stopped.state());
    assertEquals(2, entries());

    assertEquals(5, run(stopped).count(Fate.Kind.ENTERED));
    assertEquals(5, entries());
  }

  @Test
  void whatIsCancelledBetweenLinesStaysEnteredAndTheRestDoesNot() throws Exception {
    Lot lot = take();
    AtomicInteger done = new AtomicInteger();
    inTest.run(lot.id(), (at, _) -> done.set(at), () -> done.get() == 2);

    Lot ended = inTest.cancel(lot.id());

    assertEquals(Lot.State.DONE, ended.state());
    assertEquals(2, entries());
    assertEquals(new Fate.LeftOut(Reason.CANCELLED), fates(ended).getLast());
    assertThrows(IntakeRefused.class, () -> run(lot));
  }

  @Test
  void aDryRunThatIsCancelledIsDiscarded() throws Exception {
    assertEquals(Lot.State.DISCARDED, inTest.cancel(take().id()).state());
  }

  @Test
  void theSameFileAgainIsTold() throws Exception {
    Lot first = run(take());

    IntakeDesk.Taken again = take(LotFiles.with(people));

    assertEquals(List.of(first), again.before());
    assertEquals(
        Map.of(Fate.Kind.LEFT_OUT, 5), again.lot().counts(), "their entries are open still");
  }

  @Test
  void whatALineSaidIsForgottenWithItsFate() throws Exception {
    Lot lot = take();
    run(lot);

    assertTrue(open.store().lots().planned(lot.id(), 0, 100).isEmpty());
    assertTrue(inTest.open(lot.id()).items().stream().allMatch(item -> item.cells().isEmpty()));
  }

  @Test
  void whoeverIsErasedIsErasedFromLotsToo() throws Exception {
    Lot lot = run(take());
    AddressNumber first = people.getFirst().number();
    open.store().changes().withdraw(fates(lot).getFirst().entry().orElseThrow());

    new Transactions(open.database())
        .<RuntimeException>change(db -> HistoryShelf.erase(db, List.of(first), People.TODAY));

    List<Item> left = inTest.open(lot.id()).items();
    assertEquals(4, left.size());
    assertTrue(left.stream().noneMatch(item -> item.person().equals(Optional.of(first))));
  }

  @Test
  void everybodyWhoseRecordWasComparedStandsInTheLog() throws Exception {
    take();

    var events = open.store().log().from(1, 100).stream().map(entry -> entry.event()).toList();
    assertEquals(1, events.stream().filter(AccessEvent.LOT_READ::equals).count());
    assertEquals(5, events.stream().filter(AccessEvent.VIEW::equals).count());
  }

  @Test
  void anotherOperatorDoesNotGoOnWithIt() throws Exception {
    Lot lot = take();
    open.store().operators().put(People.operator(People.CHIEF, Right.ENTER));
    LotSeat other =
        LotSeat.at(
            open.store(),
            People.operator(People.CHIEF, Right.ENTER),
            LotSeat.Card.fresh("chief", FreshBytes.source()),
            OpenStore.TERMINAL,
            clock,
            FreshBytes.source());

    IntakeRefused refused =
        assertThrows(
            IntakeRefused.class, () -> other.intake().run(lot.id(), NOBODY_LOOKS, () -> false));

    assertEquals(IntakeRefused.Why.ANOTHERS, refused.why());
  }

  @Test
  void nobodyTakesAFileInWithoutTheRight() {
    inTest = seat(Right.LOOK_UP).intake();

    IntakeRefused refused = assertThrows(IntakeRefused.class, () -> take(LotFiles.with(people)));

    assertEquals(IntakeRefused.Why.NO_RIGHT, refused.why());
  }

  @Test
  void aFileThatIsNotThereOrHoldsNothingIsTold() {
    assertEquals(
        IntakeRefused.Why.NO_FILE,
        assertThrows(IntakeRefused.class, () -> take(new MemoryFiles())).why());
    assertEquals(
        IntakeRefused.Why.EMPTY,
        assertThrows(IntakeRefused.class, () -> take(LotFiles.with(List.of()))).why());
  }
}
