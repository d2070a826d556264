package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From embedded H2 to either database. */
@OnEachDatabase
class CentreCopyTest {
  private static final TerminalId TERMINAL = new TerminalId("T-1");
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final int PEOPLE = 1_234;

  private final TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  private CentreStore from;

  @SuppressWarnings("NullAway.Init")
  private CentreStore to;

  CentreCopyTest(TestDatabase database) {
    this.database = database.orSkip();
  }

  @BeforeEach
  void open() {
    from = TestCentre.inMemory("copied-from");
    place = database.fresh("copied-to");
    to = TestCentre.open(place);
  }

  @AfterEach
  void close() {
    from.close();
    to.close();
  }

  @Test
  void allOfItIsThere() {
    from.fill(LongStream.rangeClosed(1, PEOPLE).mapToObj(n -> MadeUpResident.of(n, CITY)).toList());
    from.inTransaction(CentreCopyTest::oneBatch);
    assertTrue(CentreCopy.copy(this::first, to));
    assertEquals(PEOPLE, to.<Integer>read(t -> t.residents().count()));
    assertEquals(
        MadeUpResident.of(PEOPLE, CITY),
        to.read(t -> t.residents().current(AddressNumber.of(PEOPLE))).orElseThrow());
    assertEquals(TERMINAL, to.read(t -> t.registry().deviceOf(certificate())).orElseThrow().id());
    assertArrayEquals(
        from.read(t -> t.ledger().lockLog()).root(), to.read(t -> t.ledger().lockLog()).root());
    assertTrue(to.read(CentreTransaction::isWhole));
    TreeHead head = from.inTransaction(t -> t.deltas().head());
    assertEquals(head, to.<TreeHead>inTransaction(t -> t.deltas().head()));
  }

  @Test
  void whatIsOfAnotherMunicipalityStaysWhereItIs() {
    try (CentreStore neighbour =
            CentreStore.join(new CentrePlace.InMemory("copied-from"), TestCentre.NEIGHBOUR);
        CentreStore there = CentreStore.join(place, TestCentre.NEIGHBOUR)) {
      from.inTransaction(CentreCopyTest::oneBatch);
      neighbour.fill(List.of(MadeUpResident.of(1, CITY)));
      assertTrue(CentreCopy.copy(this::first, to));
      assertEquals(0, to.<Integer>read(t -> t.residents().count()));
      assertEquals(0, there.<Integer>read(t -> t.residents().count()));
    }
  }

  @Test
  void aDatabaseThatHoldsAnotherMunicipalityTakesIt() {
    try (CentreStore there = CentreStore.join(place, TestCentre.NEIGHBOUR)) {
      there.fill(List.of(MadeUpResident.of(1, CITY), MadeUpResident.of(2, CITY)));
      from.fill(List.of(MadeUpResident.of(1, CITY)));
      assertTrue(CentreCopy.copy(this::first, to));
      assertEquals(1, to.<Integer>read(t -> t.residents().count()));
      assertEquals(2, there.<Integer>read(t -> t.residents().count()));
    }
  }

  @Test
  void aCopyStaysInItsMunicipality() {
    try (CentreStore there = CentreStore.join(place, TestCentre.NEIGHBOUR)) {
      from.inTransaction(CentreCopyTest::oneBatch);
      assertThrows(IllegalArgumentException.class, () -> CentreCopy.copy(this::first, there));
    }
  }

  @Test
  void aStoreThatHoldsSomethingIsLeftAsItIs() {
    to.inTransaction(transaction -> {
      transaction.residents().add(MadeUpResident.of(7, CITY), Set.of());
      return 0;
    });
    from.inTransaction(CentreCopyTest::oneBatch);
    assertFalse(CentreCopy.copy(this::first, to));
    assertEquals(1, to.<Integer>read(t -> t.residents().count()));
    assertEquals(0, to.read(t -> t.ledger().lockLog()).size());
  }

  @Test
  void ofTwoNodesThatBeginAtTheSameMomentOneCopies() throws Exception {
    from.inTransaction(CentreCopyTest::oneBatch);
    CyclicBarrier together = new CyclicBarrier(2);
    try (CentreStore other = TestCentre.open(place);
        ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> copies =
          List.of(() -> copy(together, to), () -> copy(together, other));
      int copied = 0;
      for (Future<Boolean> each : nodes.invokeAll(copies, 1, TimeUnit.MINUTES)) {
        copied += each.get() ? 1 : 0;
      }
      assertEquals(1, copied);
      assertTrue(other.read(CentreTransaction::isWhole));
    }
  }

  private boolean copy(CyclicBarrier together, CentreStore target) throws Exception {
    together.await(1, TimeUnit.MINUTES);
    return CentreCopy.copy(this::first, target);
  }

  /** In memory it lasts as long as somebody has it open, and two may. */
  private CentreStore first() {
    return TestCentre.inMemory("copied-from");
  }

  private static int oneBatch(CentreTransaction transaction) {
    transaction.registry().enrol(TERMINAL, 1, List.of(certificate()));
    Ledger ledger = transaction.ledger();
    Ledger.Place place = new Ledger.Place(TERMINAL, 1, 1);
    ledger.keepBatch(1, place, certificate(), new byte[600_000], Instant.EPOCH);
    ledger.keepReceipt(1, place, new byte[9]);
    ledger.keepLog(ledger.lockLog().append(new byte[1]));
    return 0;
  }

  private static Bytes certificate() {
    return Bytes.of(new byte[] {1, 2, 3});
  }
}
