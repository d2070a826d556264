package jp.madoguchi.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTimesTest {
  @Test
  void usuallyATerminalLocksAfterFiveMinutes() {
    assertEquals(Duration.ofMinutes(5), SeatTimes.usual().idle());
  }

  @ParameterizedTest
  @CsvSource({"PT29S, PT10H", "PT30M1S, PT10H", "PT5M, PT9M", "PT5M, PT12H1S"})
  void timesThatDefeatTheirPurposeAreRefused(Duration idle, Duration longest) {
    assertThrows(IllegalArgumentException.class, () -> new SeatTimes(idle, longest));
  }

  @ParameterizedTest
  @CsvSource({"PT30S, PT10M", "PT30M, PT12H"})
  void theBoundsThemselvesAreTaken(Duration idle, Duration longest) {
    assertEquals(idle, new SeatTimes(idle, longest).idle());
  }
}
