package jp.madoguchi.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.operator.OperatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockStepsTest {
  private static final long SECOND = 1_000_000_000L;

  private final ClockSteps inTest = new ClockSteps();

  private Optional<String> since(Instant now, long seconds) {
    return inTest.since(now, seconds * SECOND, Optional::empty).map(AccessNote::detail);
  }

  @ParameterizedTest
  @CsvSource({"60, ''", "180, ''", "-60, ''", "181, 121 s", "-61, -121 s", "3660, 3600 s"})
  void aStepOfMoreThanTwoMinutesIsNoted(long later, String expected) {
    assertEquals(Optional.empty(), since(Samples.NOW, 0));
    assertEquals(
        Optional.of(expected).filter(it -> !it.isEmpty()),
        since(Samples.NOW.plusSeconds(later), 60));
  }

  @Test
  void timeThatPassesIsNoStep() {
    since(Samples.NOW, 0);
    assertEquals(Optional.empty(), since(Samples.NOW.plusSeconds(86_400), 86_400));
  }

  @Test
  void afterAStartOnlyAStepBackShows() {
    MemoryLog log = new MemoryLog(new ArrayList<>());
    log.append(
        new OperatorId("OP-1"),
        Optional.empty(),
        Optional.empty(),
        AccessNote.of(AccessEvent.LOGIN, ""));
    assertEquals(
        Optional.of(AccessEvent.CLOCK_STEPPED),
        new ClockSteps().since(Samples.NOW.minusSeconds(500), 0, log::last).map(AccessNote::event));
    assertEquals(
        Optional.empty(), new ClockSteps().since(Samples.NOW.plusSeconds(86_400), 0, log::last));
  }
}
