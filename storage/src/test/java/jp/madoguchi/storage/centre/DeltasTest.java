package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.database.TestCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class DeltasTest {
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");

  private CentreStore inTest;

  @BeforeEach
  void open(TestInfo test) {
    inTest = TestCentre.inMemory("deltas-" + test.getDisplayName());
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  private static ResidentRecord person(long serial) {
    return MadeUpResident.of(serial, CITY);
  }

  private static List<ResidentRecord> people(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(DeltasTest::person).toList();
  }

  private static ResidentRecord next(ResidentRecord state) {
    return state.moved(state.household(), state.address(), state.origin());
  }

  private static Bytes root(List<ResidentRecord> states) {
    ReconciliationTree tree = ReconciliationTree.empty();
    states.stream().map(Leaf::of).forEach(tree::follow);
    return tree.root();
  }

  private void add(ResidentRecord... states) {
    inTest.inTransaction(transaction -> {
      for (ResidentRecord state : states) {
        transaction.residents().add(state, Set.of(FieldGroup.ADDRESS));
      }
      return 0;
    });
  }

  private TreeHead head() {
    return inTest.inTransaction(transaction -> transaction.deltas().head());
  }

  private static List<Bytes> encoded(ResidentRecord... states) {
    return Stream.of(states).map(state -> Bytes.of(ResidentCodec.encode(state))).toList();
  }

  private Deltas.Page page(long from) {
    return inTest
        .inTransaction(transaction -> transaction.deltas().page(from, Delta.USUAL_ROWS))
        .orElseThrow();
  }

  @Test
  void anEmptyRegisterStandsAtTheBeginning() {
    assertEquals(new TreeHead(0, ReconciliationTree.emptyRoot()), head());
    assertEquals(
        new Deltas.Page(0, 0, List.of(), Optional.of(ReconciliationTree.emptyRoot())), page(0));
  }

  @Test
  void fillingCounts() {
    inTest.fill(people(250), new Filling(100, _ -> {}));

    assertEquals(new TreeHead(250, root(people(250))), head());
  }

  @Test
  void eachStateThatBecomesPresentGetsTheNextNumber() {
    inTest.fill(people(3));
    ResidentRecord second = next(person(1));
    ResidentRecord third = next(second);
    add(second, next(person(3)));
    add(third);

    Deltas.Page page = page(3);

    assertEquals(encoded(second, next(person(3)), third), page.records());
    assertEquals(6, page.to());
    List<ResidentRecord> all =
        List.of(person(1), second, third, person(2), person(3), next(person(3)));
    assertEquals(Optional.of(root(all)), page.root());
    assertEquals(new TreeHead(6, page.root().orElseThrow()), head());
  }

  @Test
  void aTransactionThatFailsTakesNoNumber() {
    inTest.fill(people(1));
    assertThrows(
        IllegalStateException.class,
        () ->
            inTest.inTransaction(transaction -> {
              transaction.residents().add(next(person(1)), Set.of());
              throw new IllegalStateException();
            }));

    assertEquals(new TreeHead(1, root(people(1))), head());
    add(next(person(1)));
    assertEquals(2, head().cursor());
  }

  @Test
  void pagesHoldFiveHundredRowsAndTheLastOfATransactionItsRoot() {
    inTest.fill(people(1_100));
    add(next(person(7)));

    List<Deltas.Page> pages = new ArrayList<>();
    for (long from = 0; from < 1_101; from = pages.getLast().to()) {
      pages.add(page(from));
    }

    assertEquals(List.of(500L, 1_000L, 1_101L), pages.stream().map(Deltas.Page::to).toList());
    assertEquals(
        List.of(false, false, true), pages.stream().map(page -> page.root().isPresent()).toList());
    assertEquals(Delta.USUAL_ROWS, pages.getFirst().records().size());
    assertEquals(Optional.of(head().root()), pages.getLast().root());
  }

  @Test
  void aPageEndsWhereATransactionDoesRatherThanInTheMidstOfTheNext() {
    inTest.fill(people(600));
    add(people(600).stream().limit(10).map(DeltasTest::next).toArray(ResidentRecord[]::new));
    add(people(600).stream().skip(10).map(DeltasTest::next).toArray(ResidentRecord[]::new));

    Deltas.Page page = page(600);

    assertEquals(610, page.to());
    assertTrue(page.root().isPresent());
  }

  @Test
  void afterACursorThatTheRegisterHasNotReachedThereIsNoPage() {
    inTest.fill(people(3));

    assertEquals(
        Optional.empty(),
        inTest.inTransaction(transaction -> transaction.deltas().page(4, Delta.USUAL_ROWS)));
  }

  private Optional<Bytes> point(long cursor) {
    return inTest.read(transaction -> transaction.deltas().point(cursor));
  }

  @Test
  void theRootOfEachEndOfATransactionIsKnown() {
    inTest.fill(people(3));
    TreeHead first = head();
    add(next(person(1)), next(person(2)));
    TreeHead second = head();

    assertEquals(Optional.of(first.root()), point(3));
    assertEquals(Optional.of(second.root()), point(5));
  }

  @Test
  void whereNoTransactionEndsNoRegisterStands() {
    inTest.fill(people(3));
    add(next(person(1)), next(person(2)));

    assertEquals(Optional.of(Bytes.EMPTY), point(4));
  }

  @Test
  void inTheMidstOfATransactionOfSeveralPagesNothingIsKnown() {
    inTest.fill(people(600));

    assertEquals(Optional.empty(), point(500));
  }

  @Test
  void peopleAreToldWithAllTheirStates() {
    inTest.fill(people(2));
    add(next(person(1)));

    Deltas.People told =
        inTest.inTransaction(transaction ->
            transaction.deltas().people(List.of(AddressNumber.of(1), AddressNumber.of(9))));

    assertEquals(encoded(person(1), next(person(1))), told.records());
    assertEquals(List.of(AddressNumber.of(9)), told.unknown());
    assertEquals(head(), told.head());
  }

  @Test
  void numbersOfTransactionsAtTheSameTimeHaveNoGap() throws Exception {
    inTest.fill(people(40));
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> moves = new ArrayList<>();
      for (long serial = 1; serial <= 40; serial++) {
        ResidentRecord state = next(person(serial));
        moves.add(() -> {
          add(state);
          return 0;
        });
      }
      for (Future<Integer> move : executor.invokeAll(moves, 60, TimeUnit.SECONDS)) {
        move.get();
      }
    }

    List<ResidentRecord> all =
        people(40).stream().flatMap(person -> Stream.of(person, next(person))).toList();
    assertEquals(new TreeHead(80, root(all)), head());
    assertEquals(40, page(40).records().size());
  }

  @Test
  void aStoreThatWasFilledBeforeThereWereNumbersGetsThem() throws Exception {
    CentrePlace place = new CentrePlace.InMemory("deltas-old");
    List<ResidentRecord> states =
        List.of(person(2), person(1), next(person(2)), person(3), person(4), person(5));
    try (OldCentre old = OldCentre.at(place, "2")) {
      for (ResidentRecord each : states) {
        keep(old, each);
      }
      try (CentreStore again = TestCentre.open(place)) {
        TreeHead head = again.inTransaction(transaction -> transaction.deltas().head());
        assertEquals(new TreeHead(6, root(states)), head);
      }
    }
  }

  private static void keep(OldCentre old, ResidentRecord state) throws SQLException {
    old.execute(
        "insert into resident_state (address_number, history_number, status, household_number,"
            + " touched, record) values (?, ?, ?, ?, 0, ?)",
        state.number().digits(),
        state.history(),
        state.status().code(),
        state.household().number().digits(),
        ResidentCodec.encode(state));
  }
}
