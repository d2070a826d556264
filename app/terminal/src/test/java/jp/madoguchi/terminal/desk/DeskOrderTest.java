package jp.madoguchi.terminal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

class DeskOrderTest {
  /** Half past ten in the morning, at the office. */
  private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");

  private static Tile waits(String id, int count, boolean urgent, int hours) {
    return Tile.waiting(
        id,
        Feather.SEND,
        count,
        urgent,
        Optional.of(NOW.minus(Duration.ofHours(hours))),
        Message.NONE,
        () -> {});
  }

  private static Tile place(String id) {
    return Tile.place(id, Feather.KEY, "F9", Message.NONE, () -> {});
  }

  private static List<String> ids(List<Tile> tiles) {
    return tiles.stream().map(Tile::id).toList();
  }

  @Nested
  class Order {
    @Test
    void isByUrgencyAndThenByAge() {
      DeskOrder inTest =
          DeskOrder.of(
              List.of(
                  waits("young", 1, false, 1),
                  waits("old", 1, false, 9),
                  waits("pressing", 1, true, 1),
                  place("elsewhere")));
      assertEquals(List.of("pressing", "old", "young"), ids(inTest.waiting()));
      assertEquals(List.of("elsewhere"), ids(inTest.places()));
    }

    @Test
    void leavesWhatDoesNotWaitAmongThePlaces() {
      DeskOrder inTest = DeskOrder.of(List.of(waits("none", 0, true, 1), place("elsewhere")));
      assertEquals(List.of(), inTest.waiting());
      assertEquals(List.of("none", "elsewhere"), ids(inTest.places()));
    }

    @Test
    void bringsAPlaceForwardWhereSomebodyHasToGo() {
      DeskOrder inTest =
          DeskOrder.of(
              List.of(waits("old", 1, false, 9), place("unlock").pressing(true), place("keys")));
      assertEquals(List.of("unlock", "old"), ids(inTest.waiting()));
      assertEquals(List.of("keys"), ids(inTest.places()));
    }
  }

  @Nested
  class Digits {
    @Test
    void openWhatTheyStandOn() {
      Tile place = place("elsewhere");
      Tile waiting = waits("waiting", 1, false, 1);
      DeskOrder inTest = DeskOrder.of(List.of(place, waiting));
      assertEquals(OptionalInt.of(1), inTest.digit(waiting));
      assertEquals(OptionalInt.of(2), inTest.digit(place));
      assertEquals(Optional.of(place), inTest.at(2));
      assertEquals(Optional.empty(), inTest.at(3));
      assertEquals(Optional.empty(), inTest.at(0));
    }

    @Test
    void areNine() {
      List<Tile> many = IntStream.range(0, 12).mapToObj(i -> place("place" + i)).toList();
      DeskOrder inTest = DeskOrder.of(many);
      assertEquals(Optional.of(many.get(8)), inTest.at(9));
      assertEquals(OptionalInt.empty(), inTest.digit(many.get(9)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T01:30:00Z, desk.age.minutes, 0",
    "2026-11-20T00:31:00Z, desk.age.minutes, 59",
    "2026-11-20T00:30:00Z, desk.age.hours, 1",
    // five past midnight, and five to
    "2026-11-19T15:05:00Z, desk.age.hours, 10",
    "2026-11-19T14:55:00Z, desk.age.days, 1",
    "2026-11-18T01:30:00Z, desk.age.days, 2",
    // a clock that was put back
    "2026-11-20T02:30:00Z, desk.age.minutes, 0",
  })
  void theAgeIsToldInWhatOneCounts(Instant oldest, String key, long number) {
    assertEquals(Message.of(key, number), DeskWords.age(oldest, NOW));
  }
}
