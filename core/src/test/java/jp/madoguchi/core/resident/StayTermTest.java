package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTermTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

  @ParameterizedTest
  @CsvSource({
    "2026-05-19, OVER",
    "2026-05-20, NEAR",
    "2026-08-20, NEAR",
    "2026-08-21, RUNNING",
    "2031-01-01, RUNNING"
  })
  void standsByItsLastDay(LocalDate until, StayTerm expected) {
    assertEquals(Optional.of(expected), StayTerm.of(Optional.of(RegisterDate.of(until)), TODAY));
  }

  @Test
  void isNothingWhereNoDayIsNamed() {
    assertEquals(Optional.empty(), StayTerm.of(Optional.empty(), TODAY));
  }
}
