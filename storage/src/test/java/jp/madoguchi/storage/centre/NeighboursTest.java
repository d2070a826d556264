package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.DefaultSchema;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two municipalities in one database, with the same names and numbers for everything. */
@OnEachDatabase
class NeighboursTest {
  private final TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  private CentreStore inTest;

  @SuppressWarnings("NullAway.Init")
  private CentreStore neighbour;

  NeighboursTest(TestDatabase database) {
    this.database = database.orSkip();
  }

  @BeforeEach
  void open(TestInfo test) {
    place = database.fresh("neighbours-" + test.getDisplayName());
    inTest = TestCentre.open(place);
    neighbour = CentreStore.join(place, TestCentre.NEIGHBOUR);
  }

  @AfterEach
  void close() {
    neighbour.close();
    inTest.close();
  }

  @Test
  void aCodeThatTheDatabaseDoesNotKnowBeginsNothing() {
    MunicipalityCode mistyped = new MunicipalityCode("131016");

    for (int tries = 0; tries < 2; tries++) {
      StoreUnavailable refused =
          assertThrows(StoreUnavailable.class, () -> CentreStore.open(place, mistyped).close());
      OtherMunicipality why =
          assertInstanceOf(OtherMunicipality.class, refused.failure().getCause());
      assertEquals(Set.of(TestCentre.CITY, TestCentre.NEIGHBOUR), Set.copyOf(why.held()));
    }
  }

  @Test
  void oneThatHasJoinedIsOpenedLikeTheOthers() {
    MunicipalityCode third = new MunicipalityCode("131016");
    CentreStore.join(place, third).close();

    try (CentreStore again = CentreStore.open(place, third)) {
      assertEquals(0, again.<Integer>read(transaction -> transaction.residents().count()));
    }
  }

  /** Or else the other tests would say nothing of it. */
  @Test
  void noTableIsEmptyAfterTheMorning() {
    inTest.inTransaction(WholeDay::morning);
    rows(inTest).forEach((table, rows) -> assertFalse(rows.isEmpty(), table.getName()));
  }

  @Test
  void ofWhatOneDoesTheOtherHasNoRow() {
    Map<Table<?>, Set<List<Object>>> before = rows(neighbour);
    inTest.inTransaction(WholeDay::morning);
    inTest.inTransaction(WholeDay::evening);
    assertEquals(before, rows(neighbour));
  }

  @Test
  void theOtherKnowsNobodyAndNothing() {
    TreeHead empty = neighbour.inTransaction(transaction -> transaction.deltas().head());
    inTest.inTransaction(WholeDay::morning);

    assertEquals(empty, neighbour.<TreeHead>inTransaction(t -> t.deltas().head()));
    neighbour.read(transaction -> {
      assertEquals(Optional.empty(), transaction.registry().device(WholeDay.TERMINAL));
      assertEquals(List.of(), transaction.registry().devices());
      assertEquals(List.of(), transaction.editing().of(WholeDay.TERMINAL));
      assertEquals(
          List.of(), transaction.editing().about(List.of(AddressNumber.of(1)), WholeDay.MORNING));
      assertEquals(0, transaction.residents().count());
      assertEquals(0, transaction.ledger().log().size());
      assertEquals(List.of(), transaction.ledger().after(0, 10));
      assertEquals(Bytes.EMPTY, transaction.deltas().tree().read(new TreePart(0, 0)));
      assertEquals(Optional.empty(), transaction.trust().newest());
      assertEquals(List.of(), transaction.trust().revoked());
      assertEquals(Optional.empty(), transaction.checkpoints().newest(1));
      assertEquals(new Uploads.Load(0, 0), transaction.uploads().load());
      assertEquals(List.of(), transaction.media().unanswered());
      assertEquals(List.of(), transaction.administration().all());
      return 0;
    });
  }

  @Test
  void theSameNamesAndNumbersAreOfBoth() {
    inTest.inTransaction(WholeDay::morning);
    neighbour.inTransaction(WholeDay::morning);
    assertEquals(withoutCode(rows(inTest)), withoutCode(rows(neighbour)));
  }

  @Test
  void whatOneChangesAndRemovesStaysWithTheOther() {
    inTest.inTransaction(WholeDay::morning);
    neighbour.inTransaction(WholeDay::morning);
    Map<Table<?>, Set<List<Object>>> before = rows(inTest);

    neighbour.inTransaction(WholeDay::evening);

    assertEquals(before, rows(inTest));
    assertNotEquals(withoutCode(before), withoutCode(rows(neighbour)));
  }

  @Test
  void theTreeOfOneIsNotTheOthers() {
    inTest.fill(List.of(WholeDay.person(1), WholeDay.person(2)));
    neighbour.fill(List.of(WholeDay.person(1), WholeDay.person(2)));
    TreeHead before = inTest.inTransaction(transaction -> transaction.deltas().head());
    assertEquals(before, neighbour.<TreeHead>inTransaction(t -> t.deltas().head()));

    neighbour.inTransaction(t -> {
      t.residents().add(WholeDay.next(WholeDay.person(1)), Set.of());
      return 0;
    });

    assertEquals(before, inTest.<TreeHead>inTransaction(t -> t.deltas().head()));
    assertEquals(3, neighbour.<TreeHead>inTransaction(t -> t.deltas().head()).cursor());
  }

  @Test
  void oneDoesAllOfItWhileTheOtherIsInTheMidstOfAllOfIt() {
    inTest.inTransaction(WholeDay::morning);
    neighbour.inTransaction(WholeDay::morning);
    inTest.inTransaction(transaction -> {
      WholeDay.evening(transaction);
      transaction.deltas().finish();
      return meanwhile(() -> neighbour.inTransaction(WholeDay::evening));
    });
    assertEquals(withoutCode(rows(inTest)), withoutCode(rows(neighbour)));
  }

  @Test
  void aThirdIsOpenedWhileOneIsInTheMidstOfATransaction() {
    inTest.inTransaction(transaction -> {
      WholeDay.morning(transaction);
      return meanwhile(() -> {
        try (CentreStore third = CentreStore.join(place, new MunicipalityCode("131016"))) {
          return third.inTransaction(WholeDay::morning);
        }
      });
    });
    assertEquals(2, inTest.<Integer>read(transaction -> transaction.residents().count()));
  }

  private static <T> T meanwhile(Callable<T> work) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.submit(work).get(1, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("it waits, or fails", e);
    }
  }

  private static Map<Table<?>, Set<List<Object>>> rows(CentreStore store) {
    return store.read(transaction -> {
      Map<Table<?>, Set<List<Object>>> rows = new HashMap<>();
      for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        rows.put(table, new HashSet<>(transaction.own().selectFrom(table).fetch(Record::intoList)));
      }
      return rows;
    });
  }

  private static Map<Table<?>, Set<List<Object>>> withoutCode(
      Map<Table<?>, Set<List<Object>>> rows) {
    Map<Table<?>, Set<List<Object>>> without = new HashMap<>();
    rows.forEach((table, each) -> {
      Set<List<Object>> bare = new HashSet<>();
      each.forEach(row ->
          bare.add(row.stream().filter(value -> !(value instanceof MunicipalityCode)).toList()));
      without.put(table, bare);
    });
    return without;
  }
}
