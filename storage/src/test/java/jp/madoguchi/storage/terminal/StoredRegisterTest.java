package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.storage.Filling;
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
    void chunksOfAnySizeHoldEveryone() {
      List<Long> heard = new ArrayList<>();
      assertEquals(1_050, open.store().bulkLoad(people(1_050), new Filling(100, heard::add)));
      assertEquals(11, heard.size());
      assertEquals(List.of(100L, 200L), heard.subList(0, 2));
      assertEquals(1_050L, heard.getLast());
      for (int serial = 1; serial <= 1_050; serial++) {
        assertTrue(inTest.current(AddressNumber.of(serial)).isPresent());
      }
    }

    @Test
    void theIndexesAreThereAgainAndAreUsed() throws SQLException {
      List<String> before = indexes();
      open.store().bulkLoad(people(1_050), new Filling(100, count -> {}));
      assertEquals(before, indexes());
      assertTrue(before.contains("RESIDENT_PRESENT_KANA"), before::toString);
    }

    @Test
    void resultsAreHeldInMemoryAsBefore() throws SQLException {
      try (Connection connection = open.database().dataSource().getConnection()) {
        connection.createStatement().execute("set max_memory_rows 12345");
      }
      open.with(hanako);
      assertEquals(
          List.of("12345"),
          texts(
              "select setting_value from information_schema.settings"
                  + " where setting_name = 'MAX_MEMORY_ROWS'"));
    }

    @Test
    void whereItBreaksOffThoseOfTheChunksBeforeAreIn() {
      Stream<ResidentRecord> breaking =
          people(2_500)
              .peek(resident -> {
                if (resident.number().serial() == 2_400) {
                  throw new IllegalArgumentException("a bad line");
                }
              });
      var filling = new Filling(1_000, count -> {});
      assertThrows(IllegalArgumentException.class, () -> open.store().bulkLoad(breaking, filling));
      assertTrue(inTest.current(AddressNumber.of(2_000)).isPresent());
      assertEquals(Optional.empty(), inTest.current(AddressNumber.of(2_001)));
      assertThrows(IllegalStateException.class, () -> open.store().bulkLoad(Stream.of(hanako)));
    }

    private Stream<ResidentRecord> people(int count) {
      return IntStream.rangeClosed(1, count)
          .mapToObj(serial -> People.resident(serial, "カワイ", "1975-01-01"));
    }

    private List<String> indexes() throws SQLException {
      return texts(
          "select index_name from information_schema.indexes"
              + " where table_name = 'RESIDENT_PRESENT' order by index_name");
    }

    private List<String> texts(String query) throws SQLException {
      try (Connection connection = open.database().dataSource().getConnection();
          ResultSet rows = connection.createStatement().executeQuery(query)) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }
}
