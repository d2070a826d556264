package jp.madoguchi.core.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.retention.Term.LastDay;
import jp.madoguchi.core.retention.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
  private static final BusinessDays OFFICE = BusinessDays.USUAL;

  @ParameterizedTest(name = "{4}: {1} {2} from {0} last through {3}")
  @CsvSource({
    "2026-04-01,   1, DAYS,          AS_IT_FALLS,   2026-04-02, 140条 the first day is not counted",
    "2026-04-01,  30, DAYS,          AS_IT_FALLS,   2026-05-01, 141条",
    "2026-12-01,  30, DAYS,          AS_IT_FALLS,   2026-12-31, 142条 not applied",
    "2026-12-01,  30, DAYS,          NEXT_OPEN_DAY, 2027-01-04, 142条 year-end closing",
    "2026-04-03,  30, DAYS,          NEXT_OPEN_DAY, 2026-05-07, 142条 holidays in a row",
    "2026-04-06,  30, DAYS,          NEXT_OPEN_DAY, 2026-05-07, 142条 substitute holiday",
    "2026-04-07,  30, DAYS,          NEXT_OPEN_DAY, 2026-05-07, 142条 an open day stays",
    "2026-04-01,   1, BUSINESS_DAYS, AS_IT_FALLS,   2026-04-02, 1営業日",
    "2026-04-03,   1, BUSINESS_DAYS, AS_IT_FALLS,   2026-04-06, over a weekend",
    "2026-12-28,   1, BUSINESS_DAYS, AS_IT_FALLS,   2027-01-04, over the year-end closing",
    "2026-05-02,   1, BUSINESS_DAYS, AS_IT_FALLS,   2026-05-07, from a closed day",
    "2021-04-01,   5, YEARS,         AS_IT_FALLS,   2026-04-01, 143条2項 day before the"
        + " corresponding",
    "2020-12-31,   5, YEARS,         AS_IT_FALLS,   2025-12-31, 143条1項 from the start of a year",
    "2020-02-27,   5, YEARS,         AS_IT_FALLS,   2025-02-27, 143条2項",
    "2020-02-28,   5, YEARS,         AS_IT_FALLS,   2025-02-28, 143条2項ただし書 no 29 February",
    "2020-02-29,   5, YEARS,         AS_IT_FALLS,   2025-02-28, 143条2項 from 1 March",
    "2020-02-28,   4, YEARS,         AS_IT_FALLS,   2024-02-28, 143条2項 29 February exists",
    "2023-02-28,   1, YEARS,         AS_IT_FALLS,   2024-02-29, 143条2項 leap year at the end",
    "1876-03-31, 150, YEARS,         AS_IT_FALLS,   2026-03-31, 施行令34条"
  })
  void endsWithTheLastDay(
      LocalDate from, int count, Unit unit, LastDay lastDay, LocalDate last, String source) {
    Term inTest = new Term(count, unit, lastDay);
    assertEquals(last, inTest.lastDay(from, OFFICE), source);
    assertFalse(inTest.isOver(from, last, OFFICE), source);
    assertTrue(inTest.isOver(from, last.plusDays(1), OFFICE), source);
  }

  @ParameterizedTest
  @CsvSource({
    "30, DAYS, AS_IT_FALLS",
    "30, DAYS, NEXT_OPEN_DAY",
    "1, BUSINESS_DAYS, AS_IT_FALLS",
    "5, YEARS, AS_IT_FALLS",
    "7, YEARS, NEXT_OPEN_DAY"
  })
  void isOverForAllThatCountsFromTheDayItNamesOrBeforeAndForNothingElse(
      int count, Unit unit, LastDay lastDay) {
    Term inTest = new Term(count, unit, lastDay);
    for (LocalDate today = LocalDate.of(2023, 12, 20);
        today.isBefore(LocalDate.of(2025, 3, 3));
        today = today.plusDays(1)) {
      LocalDate through = inTest.overThrough(today, OFFICE);
      assertTrue(inTest.isOver(through, today, OFFICE));
      for (int later = 1; later < 12; later++) {
        assertFalse(inTest.isOver(through.plusDays(later), today, OFFICE));
        assertTrue(inTest.isOver(through.minusDays(later), today, OFFICE));
      }
    }
  }

  @Test
  void aTermWithoutLengthIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Term(0, Unit.DAYS, LastDay.AS_IT_FALLS));
  }
}
