package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.fixture.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 施行令34条1項; 標準仕様書 1.1.5, 1.1.8. */
class RemovalTest {
  private static ResidentRecord state(ResidentStatus status, String event, LocalDate entered) {
    return Samples.with(Samples.FATHER, status, RegisterDate.decode(event).orElseThrow(), entered);
  }

  @ParameterizedTest(name = "event {0}, entered {1}: {2} ({3})")
  @CsvSource({
    "2026-03-20, 2026-03-25, 2026-03-25, a death notified later",
    "2026-04-10, 2026-03-25, 2026-04-10, a planned move-out",
    "1950-08-15, 2010-09-01, 2010-09-01, an old death found out now",
    "U09, 2026-03-25, 2026-03-25, nothing known",
    "U11/2026/4, 2026-03-25, 2026-04-30, a month known: the latest day",
    "U11/2026/2, 2026-03-25, 2026-03-25, a month known that is over"
  })
  void countsFromTheLatestDayThatMayBeMeant(
      String event, LocalDate entered, LocalDate day, String why) {
    assertEquals(
        Optional.of(day), Removal.day(List.of(state(ResidentStatus.REMOVED, event, entered))), why);
  }

  @Test
  void isNotMovedByACorrection() {
    LocalDate removed = LocalDate.of(2020, 4, 1);
    assertEquals(
        Optional.of(removed),
        Removal.day(
            List.of(
                state(ResidentStatus.CURRENT, "2001-04-01", LocalDate.of(2001, 4, 1)),
                state(ResidentStatus.REMOVED, "2020-04-01", removed),
                state(ResidentStatus.REMOVED, "2020-04-01", removed.plusYears(2)))));
  }

  @Test
  void countsAnewForWhoeverCameBackInBetween() {
    LocalDate again = LocalDate.of(2024, 4, 1);
    assertEquals(
        Optional.of(again),
        Removal.day(
            List.of(
                state(ResidentStatus.REMOVED, "2010-04-01", LocalDate.of(2010, 4, 1)),
                state(ResidentStatus.CURRENT, "2015-04-01", LocalDate.of(2015, 4, 1)),
                state(ResidentStatus.REMOVED, "2024-04-01", again))));
  }

  @Test
  void isNoDayForWhoeverIsOnTheRegister() {
    assertEquals(
        Optional.empty(),
        Removal.day(
            List.of(
                state(ResidentStatus.REMOVED, "2010-04-01", LocalDate.of(2010, 4, 1)),
                state(ResidentStatus.CURRENT, "2015-04-01", LocalDate.of(2015, 4, 1)))));
  }
}
