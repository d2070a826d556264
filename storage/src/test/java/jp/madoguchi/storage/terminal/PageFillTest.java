package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.delta.Downstream.Counts;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An empty register that is filled from the centre, page by page. */
class PageFillTest {
  private static final SeededRandomness RANDOM = new SeededRandomness(12);
  private static final List<ResidentRecord> PEOPLE =
      LongStream.rangeClosed(1, 6)
          .mapToObj(n -> People.resident(n, "カクウ　ハナコ", "1975-01-0" + n))
          .toList();

  private static Bytes root(List<ResidentRecord> people) {
    ReconciliationTree tree = ReconciliationTree.empty();
    people.stream().map(Leaf::of).forEach(tree::follow);
    return tree.root();
  }

  private static final Delta FIRST = page(0, Optional.empty(), PEOPLE.subList(0, 2));
  private static final Delta SECOND = page(2, Optional.empty(), PEOPLE.subList(2, 4));
  private static final Delta LAST = page(4, Optional.of(root(PEOPLE)), PEOPLE.subList(4, 6));

  private static Delta page(long from, Optional<Bytes> root, List<ResidentRecord> rows) {
    return new Delta(
        Environment.SANDBOX,
        MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
        Delta.Kind.PAGE,
        from,
        from + rows.size(),
        rows,
        List.of(),
        root);
  }

  private static void assertWhole(TerminalStore store) {
    assertEquals(
        new Downstream.Standing(new TreeHead(6, root(PEOPLE)), 0), store.downstream().standing());
    assertFalse(store.downstream().isFilling());
    assertEquals(
        PEOPLE.size(),
        store
            .register()
            .search(new ResidentQuery(Optional.empty(), "カクウ", Optional.empty(), ""), 10)
            .size());
    for (ResidentRecord person : PEOPLE) {
      assertEquals(Optional.of(person), store.register().current(person.number()));
    }
  }

  @Nested
  class OfOneTerminal {
    private OpenStore open;
    private Downstream inTest;

    @BeforeEach
    void open() throws Exception {
      open = OpenStore.inMemory();
      inTest = open.store().downstream();
    }

    @AfterEach
    void close() throws Exception {
      open.close();
    }

    private boolean hasIndexes() {
      return new Transactions(open.database()).read(SearchIndexes::areThere);
    }

    @Test
    void endsWithTheLastPage() {
      assertTrue(inTest.isFilling());
      assertEquals(new Downstream.Applied(new Counts(2, 0, 0)), inTest.fill(FIRST, false));
      assertEquals(new Downstream.Applied(new Counts(2, 0, 0)), inTest.fill(SECOND, false));
      assertTrue(inTest.isFilling());
      assertFalse(hasIndexes());
      assertEquals(new Downstream.Applied(new Counts(2, 0, 0)), inTest.fill(LAST, true));
      assertTrue(hasIndexes());
      assertWhole(open.store());
    }

    @Test
    void isTakenUpWhereItWasLeft() throws Exception {
      inTest.fill(FIRST, false);
      inTest.fill(SECOND, false);
      TerminalStore again =
          TerminalStore.open(open.database(), new StepClock(), RANDOM, OpenStore.TERMINAL);
      assertTrue(again.downstream().isFilling());
      assertEquals(new TreeHead(4, root(List.of())), again.downstream().standing().head());
      again.downstream().fill(LAST, true);
      assertWhole(again);
    }

    private void approve(ResidentRecord before) throws Exception {
      List<EnteredChange> group = Moves.group(before);
      open.store().changes().enter(group);
      open.store()
          .changes()
          .approve(
              group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, before));
    }

    @Test
    void waitsForOwnChangesThatAreOnTheirWay() throws Exception {
      inTest.fill(FIRST, false);
      approve(PEOPLE.getFirst());
      assertEquals(new Downstream.OwnFirst(), inTest.fill(SECOND, false));
      assertEquals(2, inTest.standing().head().cursor());
    }

    @Test
    void isTakenUpAsTheCentreTellsItWhoeverWorkedMeanwhile() throws Exception {
      inTest.fill(FIRST, false);
      inTest.fill(SECOND, false);
      approve(PEOPLE.getFirst());
      new Transactions(open.database())
          .change(db -> {
            db.execute("UPDATE change_entry SET state = 'APPLIED'");
            db.execute("UPDATE change_group SET state = 'APPLIED'");
          });
      TerminalStore again =
          TerminalStore.open(open.database(), new StepClock(), RANDOM, OpenStore.TERMINAL);
      assertEquals(
          new Downstream.Applied(new Counts(2, 0, 0)), again.downstream().fill(LAST, true));
      assertEquals(
          new Downstream.Standing(new TreeHead(6, root(PEOPLE)), 1), again.downstream().standing());
    }

    @Test
    void takesNoPageThatIsNotNext() {
      inTest.fill(FIRST, false);
      assertEquals(new Downstream.NotNext(), inTest.fill(LAST, true));
      assertEquals(new Downstream.NotNext(), inTest.fill(FIRST, false));
    }

    @Test
    void endsWhereSomebodyComesTwiceAndThePageIsTakenInAsOthersAre() {
      ResidentRecord moved =
          PEOPLE
              .getFirst()
              .moved(
                  PEOPLE.getFirst().household(),
                  People.at(PEOPLE.getFirst(), People.address("７番")).address(),
                  PEOPLE.getFirst().origin());
      inTest.fill(FIRST, false);
      Bytes after = root(List.of(PEOPLE.getFirst(), moved, PEOPLE.get(1), PEOPLE.get(2)));
      Delta second = page(2, Optional.of(after), List.of(moved, PEOPLE.get(2)));
      assertEquals(new Downstream.Applied(new Counts(2, 0, 0)), inTest.fill(second, false));
      assertFalse(inTest.isFilling());
      assertTrue(hasIndexes());
      assertEquals(2, open.store().register().history(moved.number()).size());
    }

    @Test
    void withAnotherRootIsFoundOutAndTheNextPagesAreTakenInAsOthersAre() {
      inTest.fill(FIRST, false);
      inTest.fill(SECOND, false);
      Delta other = page(4, Optional.of(root(PEOPLE.subList(0, 5))), PEOPLE.subList(4, 6));
      assertEquals(new Downstream.RootDiffers(), inTest.fill(other, true));
      assertFalse(inTest.isFilling());
      assertEquals(root(PEOPLE), inTest.standing().head().root());
    }
  }

  @Nested
  class WithoutPower {
    private static final int STEP = Integer.getInteger("madoguchi.step", 17);

    private interface Work {
      void in(TerminalStore store);
    }

    private static void opened(PowerDisk disk, Work work) throws Exception {
      try (Secret key = Secret.taking(new byte[32]);
          SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
        work.in(TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL));
      }
    }

    private static void fill(TerminalStore store) {
      Stream.of(FIRST, SECOND, LAST)
          .filter(page -> page.fromCursor() == store.downstream().standing().head().cursor())
          .forEach(page ->
              assertInstanceOf(
                  Downstream.Applied.class, store.downstream().fill(page, page == LAST)));
    }

    /** Where the last page was in, an empty one with the root ends the fill. */
    private static void fillToTheEnd(TerminalStore store) {
      fill(store);
      if (store.downstream().isFilling()) {
        store.downstream().fill(page(6, Optional.of(root(PEOPLE)), List.of()), true);
      }
      assertWhole(store);
    }

    private static void cut(PowerDisk running) throws Exception {
      try {
        opened(running, WithoutPower::fill);
      } catch (StoreFailure | StoreUnavailable noPower) {
        assertTrue(running.isDead(), noPower::toString);
      }
    }

    @Test
    void isDoneFromWhereItWasWhereverItIsCut() throws Exception {
      PowerDisk start = new PowerDisk();
      opened(start, _ -> {});
      PowerDisk made = start.copy();
      int cuts = 0;
      boolean cut = true;
      for (int operations = 0; cut; operations += STEP) {
        PowerDisk running = made.copy();
        running.cutAfter(operations);
        cut(running);
        cut = running.isDead();
        cuts += cut ? 1 : 0;
        opened(running.afterPowerCut(new Random(operations)), WithoutPower::fillToTheEnd);
      }
      assertTrue(cuts > 3, cuts + " cuts");
    }
  }
}
