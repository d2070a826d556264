package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.WITHDRAWN_STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.delta.Downstream.Applied;
import jp.madoguchi.core.delta.Downstream.Counts;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredDownstreamTest {
  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  private final ResidentRecord mina = People.resident(2, "カワイ　ミナ", "1960-01-01");
  private final ResidentRecord moved = next(hanako, "７番");

  private OpenStore open;
  private Downstream inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(hanako, mina);
    inTest = open.store().downstream();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static ResidentRecord next(ResidentRecord before, String lot) {
    ResidentRecord there = People.at(before, People.address(lot));
    return before.moved(before.household(), there.address(), before.origin());
  }

  /** Of all that the centre told. */
  private static Bytes root(ResidentRecord... states) {
    ReconciliationTree tree = ReconciliationTree.empty();
    Stream.of(states).map(Leaf::of).forEach(tree::follow);
    return tree.root();
  }

  private static Delta page(long from, Optional<Bytes> root, ResidentRecord... rows) {
    return delta(Delta.Kind.PAGE, from, from + rows.length, root, List.of(), rows);
  }

  private static Delta delta(
      Delta.Kind kind,
      long from,
      long to,
      Optional<Bytes> root,
      List<AddressNumber> tombstones,
      ResidentRecord... rows) {
    return new Delta(
        Environment.SANDBOX,
        MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
        kind,
        from,
        to,
        List.of(rows),
        tombstones,
        root);
  }

  private List<EnteredChange> approved(ResidentRecord before) throws Exception {
    List<EnteredChange> group = Moves.group(before);
    open.store().changes().enter(group);
    open.store()
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, before));
    return group;
  }

  /** As after a receipt. */
  private void judged(String verdict) {
    new Transactions(open.database())
        .change(db -> {
          db.execute("UPDATE change_entry SET state = '" + verdict + "'");
          db.execute("UPDATE change_group SET state = '" + verdict + "'");
        });
  }

  private int count(org.jooq.Table<?> table) {
    return new Transactions(open.database()).read(db -> db.fetchCount(table));
  }

  private ResidentRecord present(ResidentRecord person) {
    return open.store().register().current(person.number()).orElseThrow();
  }

  @Test
  void aFilledRegisterStandsWhereTheCentreWasFilledTo() {
    assertEquals(
        new Downstream.Standing(new TreeHead(2, root(hanako, mina)), 0), inTest.standing());
  }

  @Test
  void whatBecamePresentAtTheCentreIsPresentHere() {
    assertEquals(
        new Applied(new Counts(1, 0, 0)),
        inTest.apply(page(2, Optional.of(root(hanako, moved, mina)), moved)));

    assertEquals(moved, present(hanako));
    assertEquals(List.of(hanako, moved), open.store().register().history(hanako.number()));
    assertEquals(new TreeHead(3, root(hanako, moved, mina)), inTest.standing().head());
  }

  @Test
  void aPageInTheMidstOfATransactionIsTakenWithoutARoot() {
    inTest.apply(page(2, Optional.empty(), moved));

    assertEquals(new TreeHead(3, root(hanako, moved, mina)), inTest.standing().head());
  }

  @Test
  void whoIsNewAtTheCentreIsFoundHere() {
    ResidentRecord born = People.resident(3, "ヤマダ　ジロウ", "2026-03-01");
    inTest.apply(page(2, Optional.of(root(hanako, mina, born)), born));

    assertEquals(born, present(born));
    assertEquals(List.of(born), open.store().register().household(born.household().number()));
  }

  @Test
  void aPageThatLeadsToAnotherRootLeavesAllAsItWas() {
    Downstream.Standing before = inTest.standing();

    assertEquals(
        new Downstream.RootDiffers(),
        inTest.apply(page(2, Optional.of(root(hanako, mina)), moved)));

    assertEquals(hanako, present(hanako));
    assertEquals(before, inTest.standing());
  }

  @Test
  void aPageThatBeginsElsewhereIsNotTaken() {
    for (long from : new long[] {1, 3}) {
      assertEquals(
          new Downstream.NotNext(),
          inTest.apply(page(from, Optional.of(root(hanako, moved, mina)), moved)));
    }
    assertEquals(hanako, present(hanako));
  }

  @Test
  void anAnswerIsNoPage() {
    Delta answer =
        delta(Delta.Kind.RESIDENTS, 2, 2, Optional.of(root(hanako, moved, mina)), List.of(), moved);

    assertThrows(IllegalArgumentException.class, () -> inTest.apply(answer));
    assertThrows(
        IllegalArgumentException.class, () -> inTest.repair(page(2, Optional.empty(), moved)));
  }

  @Nested
  class OwnChanges {
    @Test
    void comeFirst() throws Exception {
      approved(mina);
      Delta page = page(2, Optional.of(root(hanako, moved, mina)), moved);
      assertEquals(new Downstream.OwnFirst(), inTest.apply(page));
      judged("SEALED");
      assertEquals(new Downstream.OwnFirst(), inTest.apply(page));
      assertEquals(hanako, present(hanako));
      judged("APPLIED");
      assertInstanceOf(Applied.class, inTest.apply(page));
    }

    @Test
    void areConfirmedWhenTheyComeBackAsTheyWere() throws Exception {
      approved(mina);
      ResidentRecord own = present(mina);
      judged("APPLIED");
      assertEquals(1, inTest.standing().unconfirmed());

      Downstream.Outcome outcome = inTest.apply(page(2, Optional.of(root(hanako, mina, own)), own));

      assertEquals(new Applied(new Counts(0, 0, 0)), outcome);
      assertEquals(own, present(mina));
      assertEquals(0, inTest.standing().unconfirmed());
    }

    @Test
    void stayWhileALaterPageMayTellOfThem() throws Exception {
      approved(mina);
      ResidentRecord own = present(mina);
      judged("APPLIED");

      inTest.apply(page(2, Optional.of(root(hanako, moved, mina)), moved));

      assertEquals(own, present(mina));
      assertEquals(1, inTest.standing().unconfirmed());
    }

    @Test
    void areWithdrawnWhereTheCentreHoldsAnotherState() throws Exception {
      approved(mina);
      ResidentRecord own = present(mina);
      judged("REFUSED");
      ResidentRecord theirs = next(mina, "３番");

      Downstream.Outcome outcome =
          inTest.apply(page(2, Optional.of(root(hanako, mina, theirs)), theirs));

      assertEquals(new Applied(new Counts(1, 1, 0)), outcome);
      assertEquals(theirs, present(mina));
      assertEquals(List.of(mina, theirs), open.store().register().history(mina.number()));
      assertEquals(List.of(own.history()), withdrawn());
    }

    @Test
    void areWithdrawnTogetherWithThoseBuiltOnThem() throws Exception {
      approved(mina);
      approved(present(mina));
      judged("REFUSED");
      ResidentRecord theirs = next(mina, "３番");

      inTest.apply(page(2, Optional.of(root(hanako, mina, theirs)), theirs));

      assertEquals(theirs, present(mina));
      assertEquals(List.of(2, 3), withdrawn());
    }

    @Test
    void areWithdrawnWhenTheCentreHasNothingMoreToTell() throws Exception {
      approved(mina);
      judged("REFUSED");

      Downstream.Outcome outcome = inTest.apply(page(2, Optional.of(root(hanako, mina))));

      assertEquals(new Applied(new Counts(0, 1, 0)), outcome);
      assertEquals(mina, present(mina));
      assertEquals(0, count(OWN_STATE));
    }

    @Test
    void thatWereWithdrawnAreNothingToGoOnFromThoughTheirNumberIsTakenAgain() throws Exception {
      approved(mina);
      ResidentRecord onTheScreen = present(mina);
      judged("REFUSED");
      ResidentRecord theirs = next(mina, "３番");
      inTest.apply(page(2, Optional.of(root(hanako, mina, theirs)), theirs));
      assertEquals(theirs.history(), onTheScreen.history());

      ProvisionalConflict conflict =
          assertThrows(
              ProvisionalConflict.class,
              () -> open.store().changes().enter(Moves.group(onTheScreen)));

      assertEquals(ProvisionalConflict.Reason.NEWER_STATE, conflict.reason());
    }

    @Test
    void thatWereWithdrawnAreErasedWithThePerson() throws Exception {
      approved(mina);
      judged("REFUSED");
      inTest.apply(page(2, Optional.of(root(hanako, mina))));

      inTest.apply(delta(Delta.Kind.PAGE, 2, 3, Optional.of(root(hanako)), List.of(mina.number())));

      assertEquals(0, count(WITHDRAWN_STATE));
      assertEquals(Optional.empty(), open.store().register().current(mina.number()));
    }

    private List<Integer> withdrawn() {
      return new Transactions(open.database())
          .read(db ->
              db.selectFrom(WITHDRAWN_STATE)
                  .orderBy(WITHDRAWN_STATE.HISTORY_NUMBER)
                  .fetch(WITHDRAWN_STATE.HISTORY_NUMBER));
    }
  }

  @Nested
  class TheErased {
    @BeforeEach
    void eraseMina() {
      new Transactions(open.database())
          .change(db -> HistoryShelf.erase(db, List.of(mina.number()), People.TODAY));
    }

    @Test
    void areSkippedAndCounted() {
      ResidentRecord later = next(mina, "３番");

      Downstream.Outcome outcome =
          inTest.apply(page(2, Optional.of(root(hanako, moved, mina, later)), later, moved));

      assertEquals(new Applied(new Counts(1, 0, 1)), outcome);
      assertEquals(Optional.empty(), open.store().register().current(mina.number()));
      assertEquals(moved, present(hanako));
    }

    @Test
    void areNotRevivedByARepair() {
      Downstream.Outcome outcome =
          inTest.repair(
              delta(
                  Delta.Kind.RESIDENTS,
                  3,
                  3,
                  Optional.of(root(hanako, moved, mina)),
                  List.of(),
                  hanako,
                  moved,
                  mina));

      assertEquals(new Applied(new Counts(1, 0, 1)), outcome);
      assertEquals(Optional.empty(), open.store().register().current(mina.number()));
    }
  }

  @Nested
  class Repairing {
    @Test
    void endsWhereTheRootIsTheCentres() {
      Delta told =
          delta(
              Delta.Kind.RESIDENTS,
              9,
              9,
              Optional.of(root(hanako, moved)),
              List.of(mina.number()),
              hanako,
              moved);

      assertEquals(new Applied(new Counts(1, 1, 0)), inTest.repair(told));

      assertEquals(new TreeHead(9, root(hanako, moved)), inTest.standing().head());
      assertEquals(Optional.empty(), open.store().register().current(mina.number()));
    }

    @Test
    void ofSomeLeavesTheCursorWhereItWas() {
      ResidentRecord other = next(mina, "３番");
      Delta told =
          delta(
              Delta.Kind.RESIDENTS,
              9,
              9,
              Optional.of(root(hanako, moved, mina, other)),
              List.of(),
              hanako,
              moved);

      assertEquals(new Downstream.PartlyRepaired(new Counts(1, 0, 0)), inTest.repair(told));
      assertEquals(new TreeHead(2, root(hanako, moved, mina)), inTest.standing().head());

      Delta rest =
          delta(
              Delta.Kind.RESIDENTS,
              9,
              9,
              Optional.of(root(hanako, moved, mina, other)),
              List.of(),
              mina,
              other);
      assertInstanceOf(Applied.class, inTest.repair(rest));
      assertEquals(9, inTest.standing().head().cursor());
    }
  }

  @Nested
  class AsOf {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private static Instant after(int minutes) {
      return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void isUnknownBeforeTheFirstTime() {
      assertEquals(Optional.empty(), inTest.asOf());
      assertEquals(Optional.empty(), inTest.old(NOON));
    }

    @Test
    void isNotMovedBackByWhatAMediumBroughtLate() {
      inTest.alikeAt(NOON);
      inTest.alikeAt(after(-60));
      assertEquals(Optional.of(NOON), inTest.asOf());
    }

    @Test
    void isWrittenOnceInFiveMinutes() {
      inTest.alikeAt(NOON);
      inTest.alikeAt(after(4));
      assertEquals(Optional.of(NOON), inTest.asOf());
      inTest.alikeAt(after(5));
      assertEquals(Optional.of(after(5)), inTest.asOf());
    }

    @Test
    void isToldFromAnHourOn() {
      inTest.alikeAt(NOON);
      assertEquals(Optional.empty(), inTest.old(after(60).minusMillis(1)));
      assertEquals(Optional.of(NOON), inTest.old(after(60)));
    }
  }
}
