package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class CentreStoreTest {
  private static final TerminalId TERMINAL = new TerminalId("T-1");
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");

  private final TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private CentreStore inTest;

  CentreStoreTest(TestDatabase database) {
    this.database = database.orSkip();
  }

  @BeforeEach
  void open(TestInfo test) {
    inTest = TestCentre.open(database.fresh(test.getDisplayName()));
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  @Test
  void aRecordComesBackAsItWasFilledIn() {
    inTest.fill(people(3));
    assertEquals(Optional.of(person(2)), current(2));
  }

  @Test
  void tenThousandPeopleAreFilledIn() {
    assertEquals(10_000, inTest.fill(people(10_000)));
  }

  @Test
  void chunksOfAnySizeHoldEveryone() {
    List<Long> heard = new ArrayList<>();
    assertEquals(1_050, inTest.fill(people(1_050), new Filling(100, heard::add)));
    int held = inTest.inTransaction(transaction -> transaction.residents().count());
    assertEquals(1_050, held);
    assertEquals(11, heard.size());
    assertEquals(1_050L, heard.getLast());
  }

  @Test
  void theHighestHistoryNumberIsThePresentState() {
    inTest.fill(people(1));
    ResidentRecord next = next(person(1));
    add(next, FieldGroup.ADDRESS);
    assertEquals(Optional.of(next), current(1));
  }

  @Test
  void noStateIsOverwritten() {
    inTest.fill(people(1));
    assertThrows(RuntimeException.class, () -> add(person(1), FieldGroup.ADDRESS));
  }

  @Test
  void whatWasTouchedSinceAVersionIsKnown() {
    inTest.fill(people(1));
    ResidentRecord second = next(person(1));
    add(second, FieldGroup.ADDRESS);
    add(next(second), FieldGroup.HOUSEHOLD);
    assertEquals(Set.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD), touchedSince(1));
    assertEquals(Set.of(FieldGroup.HOUSEHOLD), touchedSince(2));
    assertEquals(Set.of(), touchedSince(3));
  }

  @Test
  void anOperatorComesBackWithRightsAndCard() {
    RegisteredOperator entry = new RegisteredOperator(operator(), hash(7));
    inTest.inTransaction(transaction -> {
      transaction.registry().register(entry);
      transaction.registry().register(entry);
      return 0;
    });
    assertEquals(
        Optional.of(entry),
        inTest.inTransaction(t -> t.registry().operator(new OperatorId("OP-1"))));
  }

  @Test
  void aTerminalIsKnownByEachOfItsCertificates() {
    enrol(1);
    assertEquals(
        Optional.of(TERMINAL),
        inTest.inTransaction(t -> t.registry().deviceOf(hash(2)).map(Device::id)));
  }

  @Test
  void aNewEpochBeginsTheRowAfreshAndKeepsTheLog() {
    enrol(1);
    inTest.inTransaction(transaction -> {
      Device device = transaction.registry().device(TERMINAL).orElseThrow();
      transaction.registry().keep(device.after(4, hash(3), hash(4)).logged(9, hash(5)));
      return 0;
    });
    enrol(2);
    assertEquals(
        new Device(
            TERMINAL,
            2,
            DeviceState.ACTIVE,
            0,
            CentreStore.noHash(),
            CentreStore.noHash(),
            9,
            hash(5)),
        inTest.inTransaction(t -> t.registry().device(TERMINAL)).orElseThrow());
  }

  @Test
  void sealedBytesOfManyPartsComeBackWhole() {
    byte[] sealed = new byte[1_300_000];
    new Random(1).nextBytes(sealed);
    Ledger.Place place = new Ledger.Place(TERMINAL, 1, 1);
    Optional<byte[]> back =
        inTest.inTransaction(transaction -> {
          transaction.ledger().keepBatch(1, place, hash(1), sealed, Instant.EPOCH);
          return transaction.ledger().sealed(hash(1));
        });
    assertArrayEquals(sealed, back.orElseThrow());
  }

  @Test
  void noTwoBatchesStandInOnePlace() {
    Ledger.Place place = new Ledger.Place(TERMINAL, 1, 1);
    keepBatch(1, place);
    assertThrows(RuntimeException.class, () -> keepBatch(2, place));
  }

  @Test
  void whatFailsLeavesNothingBehind() {
    assertThrows(
        IllegalStateException.class,
        () ->
            inTest.inTransaction(transaction -> {
              transaction.residents().add(person(1), Set.of());
              throw new IllegalStateException();
            }));
    assertEquals(Optional.empty(), current(1));
  }

  @Test
  void eachKindOfVerdictComesBack() {
    Ulid id = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    for (Verdict verdict :
        List.of(
            new Verdict.Held(id, Verdict.Reason.CONFLICT, 2),
            new Verdict.Refused(id, Verdict.Reason.CONFLICT, List.of(Field.LOT, Field.BUILDING), 3),
            new Verdict.Applied(id, 4))) {
      StoredChange change =
          new StoredChange(
              verdict, hash(1), TERMINAL, 1, AddressNumber.of(1), Bytes.of(new byte[70_000]));
      Optional<StoredChange> back =
          inTest.inTransaction(transaction -> {
            transaction.changes().keep(change);
            return transaction.changes().find(id);
          });
      assertEquals(Optional.of(change), back);
    }
  }

  @Test
  void allIsThereAfterOpeningAgain(@TempDir Path directory) {
    CentrePlace place = database.lasting(directory);
    try (CentreStore first = TestCentre.open(place)) {
      first.fill(people(2));
      first.inTransaction(transaction -> {
        Ledger ledger = transaction.ledger();
        Ledger.Place only = new Ledger.Place(TERMINAL, 1, 1);
        ledger.keepLog(ledger.lockLog().append(new byte[1]));
        ledger.keepBatch(1, only, hash(1), new byte[1], Instant.EPOCH);
        ledger.keepReceipt(1, only, new byte[1]);
        return 0;
      });
    }
    try (CentreStore again = TestCentre.open(place)) {
      int count = again.inTransaction(t -> t.residents().count());
      assertEquals(2, count);
      assertArrayEquals(
          MerkleFrontier.empty().append(new byte[1]).root(),
          again.inTransaction(t -> t.ledger().lockLog()).root());
    }
  }

  @Test
  void whatAReaderWritesIsNotKept() {
    inTest.read(transaction -> {
      transaction.residents().add(person(1), Set.of());
      return 0;
    });
    assertEquals(Optional.empty(), current(1));
  }

  @Test
  void aPassingRefusalIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    int count =
        inTest.inTransaction(transaction -> {
          if (tries.incrementAndGet() < 3) {
            throw new DataAccessException("", new SQLException("", "40001"));
          }
          return transaction.residents().count();
        });
    assertEquals(0, count);
    assertEquals(3, tries.get());
  }

  private void enrol(int epoch) {
    inTest.inTransaction(transaction -> {
      transaction.registry().enrol(TERMINAL, epoch, List.of(hash(1), hash(2)));
      return 0;
    });
  }

  private void keepBatch(long index, Ledger.Place place) {
    inTest.inTransaction(transaction -> {
      transaction.ledger().keepBatch(index, place, hash(1), new byte[1], Instant.EPOCH);
      return 0;
    });
  }

  private void add(ResidentRecord state, FieldGroup touched) {
    inTest.inTransaction(transaction -> {
      transaction.residents().add(state, Set.of(touched));
      return 0;
    });
  }

  private Set<FieldGroup> touchedSince(int history) {
    return inTest.inTransaction(t ->
        t.residents()
            .about(List.of(AddressNumber.of(1)))
            .touchedSince(AddressNumber.of(1), history));
  }

  private Optional<ResidentRecord> current(long serial) {
    return inTest.inTransaction(t -> t.residents().current(AddressNumber.of(serial)));
  }

  private static ResidentRecord next(ResidentRecord state) {
    return state.moved(state.household(), state.address(), state.origin());
  }

  private static ResidentRecord person(long serial) {
    return MadeUpResident.of(serial, CITY);
  }

  private static List<ResidentRecord> people(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(CentreStoreTest::person).toList();
  }

  private static Operator operator() {
    return new Operator(
        new OperatorId("OP-1"),
        new PersonId("P-1"),
        "架空　一郎",
        "市民課",
        Set.of(Right.ENTER, Right.LOOK_UP),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  private static Bytes hash(int fill) {
    byte[] hash = new byte[32];
    hash[0] = (byte) fill;
    return Bytes.of(hash);
  }
}
