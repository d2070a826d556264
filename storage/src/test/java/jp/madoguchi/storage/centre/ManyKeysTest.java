package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.storage.database.TestPostgres;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch asks about thousands of residents at once. */
class ManyKeysTest {
  private static final int HERE = 3_000;
  private static final int ASKED = 1_100;
  private static final Municipality CITY =
      new Municipality(TestCentre.CITY, "架空県", "カクウケン", "汐見市", "シオミシ");

  private static ResidentRecord person(long serial) {
    return MadeUpResident.of(serial, CITY);
  }

  private static List<AddressNumber> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(i -> person(i).number()).toList();
  }

  private static void fill(CentreStore store) {
    store.fill(LongStream.rangeClosed(1, HERE).mapToObj(ManyKeysTest::person)::iterator);
  }

  private static List<AddressNumber> found(CentreTransaction transaction, List<AddressNumber> of) {
    return transaction.residents().statesOf(of).map(state -> state.touch().number()).toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoIsHereIsFoundOnceAndWhoIsNotIsNot(TestDatabase database) {
    List<AddressNumber> asked = new ArrayList<>(numbers(HERE - ASKED, HERE + 10));
    asked.addAll(numbers(HERE - 10, HERE));
    try (CentreStore inTest = TestCentre.open(database.orSkip().fresh("keys-" + ASKED))) {
      fill(inTest);
      List<AddressNumber> found = inTest.read(transaction -> found(transaction, asked));
      assertEquals(ASKED + 1, found.size());
      assertEquals(Set.copyOf(numbers(HERE - ASKED, HERE)), Set.copyOf(found));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoAsksForNobodyIsToldOfNobody(TestDatabase database) {
    try (CentreStore inTest = TestCentre.open(database.orSkip().fresh("keys-0"))) {
      assertEquals(List.of(), inTest.read(transaction -> found(transaction, List.of())));
    }
  }

  @Nested
  class OnPostgres {
    private static final String READ =
        "select sum(idx_tup_fetch + seq_tup_read) from pg_stat_xact_user_tables"
            + " where relname like 'resident\\_state%'";

    /** Nobody has analysed the table yet, and each index begins with the municipality. */
    @Test
    void noOtherResidentIsRead() {
      try (CentreStore inTest = TestCentre.open(TestPostgres.running().create().place())) {
        fill(inTest);
        int read =
            inTest.read(transaction -> {
              int before = rowsRead(transaction);
              found(transaction, numbers(1, ASKED));
              return rowsRead(transaction) - before;
            });
        assertEquals(ASKED, read);
      }
    }

    /** The server counts on from transactions that it has not reported yet. */
    private static int rowsRead(CentreTransaction transaction) {
      return transaction.own().sql().fetchSingle(READ).get(0, Integer.class);
    }
  }
}
