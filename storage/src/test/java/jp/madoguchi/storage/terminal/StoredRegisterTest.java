package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredRegisterTest {
  private static final int LIMIT = 100;

  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  private final ResidentRecord jiro = People.resident(2, "ヤマタ　ジロウ", "U06/S20/1");
  private final ResidentRecord mizuki = People.resident(3, "カワイ　ミヅキ", "1975-01-01");

  private OpenStore open;
  private Register inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().register();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static ResidentQuery query(String kana, String birth, String address) {
    Optional<RegisterDate> date =
        birth.isEmpty() ? Optional.empty() : Optional.of(People.date(birth));
    return new ResidentQuery(Optional.empty(), kana, date, address);
  }

  private List<ResidentRecord> found(String kana, String birth, String address) {
    return inTest.search(query(kana, birth, address), LIMIT);
  }

  @Test
  void aResidentComesBackCodePointByCodePoint() {
    open.with(hanako, jiro);
    assertEquals(Optional.of(hanako), inTest.current(hanako.number()));
    assertEquals(Optional.of(jiro), inTest.current(jiro.number()));
  }

  @Test
  void nobodyIsFoundUnderAnUnknownNumber() {
    open.with(hanako);
    assertEquals(Optional.empty(), inTest.current(AddressNumber.of(99)));
    assertEquals(List.of(), inTest.history(AddressNumber.of(99)));
  }

  @Nested
  class Search {
    @BeforeEach
    void fill() {
      open.with(hanako, jiro, mizuki);
    }

    @Test
    void aFoldedBeginningOfTheReadingFindsInOrderOfReadingAndBirth() {
      assertEquals(List.of(jiro, hanako), found("やまだ", "", "港町"));
    }

    @Test
    void theSecondKeyOfAReadingFindsToo() {
      assertEquals(List.of(mizuki), found("カワイミツキ", "", "港町"));
      assertEquals(List.of(mizuki), found("カワイミズキ", "", "港町"));
    }

    @Test
    void birthNarrows() {
      assertEquals(List.of(hanako), found("ヤマ", "1975-01-01", ""));
    }

    @Test
    void birthAndAddressNeedNoReading() {
      assertEquals(List.of(mizuki, hanako), found("", "1975-01-01", "汐見市"));
    }

    @Test
    void anUnknownBirthDateIsFoundAsItself() {
      assertEquals(List.of(jiro), found("ヤマ", "U06/S20/1", ""));
      assertEquals(List.of(), found("ヤマ", "1945-01-31", ""));
    }

    @Test
    void widthMakesNoDifferenceInAnAddress() {
      assertEquals(List.of(hanako), found("ヤマタハ", "", "港町1番2"));
    }

    @Test
    void aPercentSignIsNotAWildcard() {
      assertEquals(List.of(), found("ヤマ", "", "%"));
    }

    @Test
    void aNumberAloneFinds() {
      var query = new ResidentQuery(Optional.of(jiro.number()), "", Optional.empty(), "");
      assertEquals(List.of(jiro), inTest.search(query, LIMIT));
    }

    @Test
    void noMoreThanTheLimitIsFound() {
      assertEquals(List.of(mizuki), inTest.search(query("", "1975-01-01", "港町"), 1));
    }
  }

  @Nested
  class AfterAMove {
    private ResidentRecord moved;

    @BeforeEach
    void move() throws Exception {
      open.with(hanako);
      List<EnteredChange> group = Moves.group(hanako);
      List<ResidentRecord> states = Moves.states(group, hanako);
      open.store().changes().enter(group);
      open.store()
          .changes()
          .approve(group.getFirst().act().group(), Moves.approvals(group), states);
      moved = states.getFirst();
    }

    @Test
    void theHistoryHoldsBothStatesOldestFirst() {
      assertEquals(List.of(hanako, moved), inTest.history(hanako.number()));
      assertEquals(Optional.of(moved), inTest.current(hanako.number()));
    }

    @Test
    void thePersonIsFoundAtTheNewAddressOnly() {
      assertEquals(List.of(moved), found("ヤマ", "", "９番"));
      assertEquals(List.of(), found("ヤマ", "", "１番２号"));
    }
  }

  @Nested
  class Households {
    @Test
    void membersComeInPrintedOrderWithoutThoseRemoved() {
      ResidentRecord child = People.resident(11, "カワイ　イチロウ", "2001-05-05", 7, 2);
      ResidentRecord head = People.resident(12, "カワイ　ミナ", "1975-05-05", 7, 1);
      ResidentRecord gone = People.removed(People.resident(13, "カワイ　ジロウ", "2003-05-05", 7, 3));
      open.with(child, head, gone, hanako);
      assertEquals(List.of(head, child), inTest.household(HouseholdNumber.of(7)));
    }

    @Test
    void aNewNumberIsNoneThatSomebodyUses() {
      open.with(People.resident(1, "カワイ", "1975-01-01", 500, 1));
      assertEquals(HouseholdNumber.of(501), inTest.newHouseholdNumber());
      assertEquals(HouseholdNumber.of(502), inTest.newHouseholdNumber());
    }

    @Test
    void twoThreadsNeverGetTheSameNumber() throws Exception {
      List<Callable<List<HouseholdNumber>>> clerks =
          IntStream.range(0, 4)
              .<Callable<List<HouseholdNumber>>>mapToObj(
                  i -> () -> Stream.generate(inTest::newHouseholdNumber).limit(10).toList())
              .toList();
      Set<HouseholdNumber> numbers = new HashSet<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var clerk : threads.invokeAll(clerks)) {
          numbers.addAll(clerk.get());
        }
      }
      assertEquals(40, numbers.size());
    }
  }

  @Nested
  class FirstFill {
    @Test
    void itSaysHowMany() {
      assertEquals(2, open.store().bulkLoad(Stream.of(hanako, jiro)));
    }

    @Test
    void itIsRefusedOnceThereAreResidents() {
      open.with(hanako);
      assertThrows(IllegalStateException.class, () -> open.with(jiro));
      assertEquals(Optional.empty(), inTest.current(jiro.number()));
    }

    @Test
    void itLeavesNothingWhereItBreaksOff() {
      Stream<ResidentRecord> breaking =
          IntStream.rangeClosed(1, 2_500)
              .mapToObj(serial -> {
                if (serial == 2_400) {
                  throw new IllegalArgumentException("a bad line");
                }
                return People.resident(serial, "カワイ", "1975-01-01");
              });
      assertThrows(IllegalArgumentException.class, () -> open.store().bulkLoad(breaking));
      assertEquals(Optional.empty(), inTest.current(AddressNumber.of(1)));
      assertEquals(1, open.store().bulkLoad(Stream.of(hanako)));
    }
  }
}
