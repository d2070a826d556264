package jp.madoguchi.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {
  @Nested
  class TheHolidayLaw {
    /** As the Cabinet Office published them. */
    @ParameterizedTest
    @CsvSource({
      "2007, 1-1 1-8 2-11 2-12 3-21 4-29 4-30 5-3 5-4 5-5 7-16 9-17 9-23 9-24 10-8 11-3 11-23"
          + " 12-23 12-24",
      "2009, 1-1 1-12 2-11 3-20 4-29 5-3 5-4 5-5 5-6 7-20 9-21 9-22 9-23 10-12 11-3 11-23 12-23",
      "2015, 1-1 1-12 2-11 3-21 4-29 5-3 5-4 5-5 5-6 7-20 9-21 9-22 9-23 10-12 11-3 11-23 12-23",
      "2019, 1-1 1-14 2-11 3-21 4-29 4-30 5-1 5-2 5-3 5-4 5-5 5-6 7-15 8-11 8-12 9-16 9-23 10-14"
          + " 10-22 11-3 11-4 11-23",
      "2020, 1-1 1-13 2-11 2-23 2-24 3-20 4-29 5-3 5-4 5-5 5-6 7-23 7-24 8-10 9-21 9-22 11-3 11-23",
      "2021, 1-1 1-11 2-11 2-23 3-20 4-29 5-3 5-4 5-5 7-22 7-23 8-8 8-9 9-20 9-23 11-3 11-23",
      "2024, 1-1 1-8 2-11 2-12 2-23 3-20 4-29 5-3 5-4 5-5 5-6 7-15 8-11 8-12 9-16 9-22 9-23 10-14"
          + " 11-3 11-4 11-23",
      "2026, 1-1 1-12 2-11 2-23 3-20 4-29 5-3 5-4 5-5 5-6 7-20 8-11 9-21 9-22 9-23 10-12 11-3"
          + " 11-23",
      "2027, 1-1 1-11 2-11 2-23 3-21 3-22 4-29 5-3 5-4 5-5 7-19 8-11 9-20 9-23 10-11 11-3 11-23"
    })
    void givesTheDaysOfAYear(int year, String days) {
      Set<LocalDate> expected =
          Arrays.stream(days.split(" "))
              .map(day -> day.split("-"))
              .map(day -> LocalDate.of(year, Integer.parseInt(day[0]), Integer.parseInt(day[1])))
              .collect(Collectors.toSet());
      assertEquals(expected, Holidays.of(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2006, 2100})
    void isNotGuessedOutsideItsYears(int year) {
      assertThrows(IllegalArgumentException.class, () -> Holidays.of(year));
    }
  }

  @Nested
  class OpenDays {
    @ParameterizedTest
    @CsvSource({
      "2026-11-20, 2026-11-24", // Friday; Monday is 勤労感謝の日
      "2026-11-24, 2026-11-25",
      "2026-12-28, 2027-01-04", // the end of the year
      "2026-09-18, 2026-09-24", // 敬老の日, the day between, 秋分の日
      "2026-11-21, 2026-11-24" // from a closed day
    })
    void theNextOneIsFound(LocalDate from, LocalDate next) {
      assertEquals(next, BusinessDays.USUAL.after(from, 1));
    }

    @Test
    void severalAreCounted() {
      assertEquals(
          LocalDate.of(2026, 5, 11), BusinessDays.USUAL.after(LocalDate.of(2026, 5, 1), 3));
    }

    @Test
    void anOrdinanceMayCloseOtherDays() {
      BusinessDays inTest = new BusinessDays(Set.of(MonthDay.of(11, 24)));
      assertEquals(LocalDate.of(2026, 11, 25), inTest.after(LocalDate.of(2026, 11, 20), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void thereIsNoZerothDayAfter(int count) {
      assertThrows(
          IllegalArgumentException.class,
          () -> BusinessDays.USUAL.after(LocalDate.of(2026, 11, 20), count));
    }
  }
}
